import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import Client from 'better-sqlite3';
import { drizzle as drizzleSync } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { drizzle } from 'drizzle-orm/sqlite-proxy';
import { createSchema } from '../schema.ts';
import { createDatabase, type Database } from './database.ts';
import { kits } from './kit.ts';

const migrationsFolder = fileURLToPath(new URL('../migrations/sqlite', import.meta.url));
const MOST_STATEMENTS_KEPT = 500;

/**
 * Opens (and creates) the SQLite file at `path`, or a database in memory for `:memory:`, migrated to the newest schema.
 * It speaks through drizzle's async proxy because the better-sqlite3 driver refuses async transactions.
 */
export async function openSqlite(path: string): Promise<Database> {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const client = new Client(path);
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = NORMAL');
  client.pragma('busy_timeout = 5000');
  client.pragma('foreign_keys = ON');
  migrate(drizzleSync(client), { migrationsFolder });

  const statements = new Map<string, Client.Statement>();
  function prepare(text: string) {
    let statement = statements.get(text);
    if (!statement) {
      statement = client.prepare(text);
      if (statement.reader) statement.raw(true);
      if (statements.size >= MOST_STATEMENTS_KEPT) statements.delete(statements.keys().next().value!);
      statements.set(text, statement);
    }
    return statement;
  }

  // One connection serves everybody: while a transaction runs, queries that are not its own wait for its end.
  let transaction: Promise<unknown> | undefined;
  const ofTransaction = new AsyncLocalStorage<true>();

  return createDatabase({
    engine: 'sqlite',
    schema: createSchema(kits.sqlite),
    open: (logger) =>
      drizzle(
        async (text, params: unknown[], method) => {
          while (transaction && !ofTransaction.getStore()) await transaction;
          const statement = prepare(text);
          if (!statement.reader) {
            statement.run(...params);
            return { rows: [] };
          }
          return { rows: method === 'get' ? (statement.get(...params) as unknown[]) : statement.all(...params) };
        },
        { logger },
      ),
    async exclusive(work) {
      while (transaction) await transaction;
      const running = ofTransaction.run(true, work);
      transaction = running.catch(() => undefined).finally(() => (transaction = undefined));
      return running;
    },
    async close() {
      client.close();
    },
  });
}
