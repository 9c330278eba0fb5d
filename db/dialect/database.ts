import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'drizzle-orm';
import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy';
import type { Schema } from '../schema.ts';
import type { Engine } from './kit.ts';

type Handle = Pick<SqliteRemoteDatabase, 'transaction' | 'select' | 'insert' | 'update' | 'delete'>;

/** What a repository may do: build queries and await them. */
export type Query = Omit<Handle, 'transaction'>;

export interface Database {
  readonly engine: Engine;
  readonly schema: Schema;
  /** The running transaction's connection inside `transaction`, the plain one outside. Ask for it anew for each query. */
  readonly query: Query;
  /**
   * Runs `work` so that all its queries take effect together, or, when it throws, not at all. Inside another
   * transaction it is a savepoint of it. Nothing slow belongs in here: on SQLite every other query waits.
   * @throws whatever `work` throws, after rolling back
   */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when the database answers a query; rejects otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** What an engine's driver brings; everything else is the same for both. */
export interface Driver {
  engine: Engine;
  schema: Schema;
  open(logger: Logger): Handle;
  /** Runs `work` when no other transaction holds the connection (SQLite has only one). */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Scope {
  handle: Handle;
  /** Set while a savepoint runs inside this transaction: a query of the outer one would be rolled back with it. */
  nested: boolean;
  over: boolean;
}

const scopes = new AsyncLocalStorage<Scope>();

function assertUsable(scope: Scope) {
  if (scope.over) throw new Error('This query was started in a transaction that has ended: await it inside.');
  if (scope.nested) throw new Error('Await the nested transaction before the next query of the outer one.');
}

export function createDatabase(driver: Driver): Database {
  const base = driver.open({
    // The one hook that runs before every statement on both engines.
    logQuery() {
      if (scopes.getStore()?.over) assertUsable(scopes.getStore()!);
    },
  });

  async function run<T>(begin: Handle['transaction'], work: () => Promise<T>): Promise<T> {
    return begin(
      async (handle) => {
        const scope: Scope = { handle, nested: false, over: false };
        try {
          return await scopes.run(scope, work);
        } finally {
          scope.over = true;
        }
      },
      { behavior: 'immediate' },
    );
  }

  return {
    engine: driver.engine,
    schema: driver.schema,
    get query() {
      const scope = scopes.getStore();
      if (scope) assertUsable(scope);
      return scope?.handle ?? base;
    },
    async transaction(work) {
      const outer = scopes.getStore();
      if (!outer) return driver.exclusive(() => run(base.transaction.bind(base), work));
      assertUsable(outer);
      outer.nested = true;
      try {
        return await run(outer.handle.transaction.bind(outer.handle), work);
      } finally {
        outer.nested = false;
      }
    },
    async ping() {
      await base.select({ id: driver.schema.people.id }).from(driver.schema.people).limit(1);
    },
    close: () => driver.close(),
  };
}
