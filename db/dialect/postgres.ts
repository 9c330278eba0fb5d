import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { createSchema } from '../schema.ts';
import { createDatabase, type Database, type Driver } from './database.ts';
import { kits } from './kit.ts';

export const migrationsFolder = fileURLToPath(new URL('../migrations/postgres', import.meta.url));
const MIGRATION_LOCK = 20261122;

/** Connects to the PostgreSQL at `url`, migrated to the newest schema; of several processes starting at once, one migrates. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder });
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    client.release();
  }
  return createDatabase({
    ...postgresDriver,
    open: (logger) => asHandle(drizzle(pool, { logger })),
    close: () => pool.end(),
  });
}

/** What every PostgreSQL driver shares, the one in tests without a server included. */
export const postgresDriver: Pick<Driver, 'engine' | 'schema' | 'exclusive'> = {
  engine: 'postgres',
  schema: createSchema(kits.postgres),
  exclusive: (work) => work(),
};

/** The PostgreSQL builders under SQLite's types, as `kit.ts` does for columns. Transactions take no `behavior` here. */
export function asHandle(database: object): ReturnType<Driver['open']> {
  const handle = database as ReturnType<Driver['open']>;
  const transaction = handle.transaction.bind(handle);
  handle.transaction = (work) => transaction((nested) => work(asHandle(nested) as typeof nested));
  return handle;
}
