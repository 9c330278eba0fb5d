import type { Database } from './database.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

export type { Database } from './database.ts';

/**
 * Opens the database that `url` names, migrated: `postgres://...` or `postgresql://...` for PostgreSQL,
 * anything else is the path of an SQLite file (`:memory:` for one that is gone when closed).
 * @throws when the server cannot be reached or the file cannot be opened
 */
export function openDatabase(url: string): Promise<Database> {
  return /^postgres(ql)?:\/\//.test(url) ? openPostgres(url) : openSqlite(url);
}

/** Whether `error` says that a row with this key exists already, on either engine. */
export function isDuplicate(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as { code?: unknown }).code;
    if (code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return true;
  }
  return false;
}
