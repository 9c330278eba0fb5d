import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';

/** The column and table helpers that `schema.ts` is written with, in SQLite's types. */
const sqliteKit = {
  table: sqlite.sqliteTable,
  text: (name: string) => sqlite.text(name),
  integer: (name: string) => sqlite.integer(name),
  real: (name: string) => sqlite.real(name),
  time: (name: string) => sqlite.integer(name, { mode: 'timestamp_ms' }),
  json: (name: string) => sqlite.text(name, { mode: 'json' }).$type<unknown>(),
  index: sqlite.index,
  primaryKey: sqlite.primaryKey,
  unique: sqlite.uniqueIndex,
};

export type Kit = typeof sqliteKit;

const postgresKit = {
  table: pg.pgTable,
  text: (name: string) => pg.text(name),
  integer: (name: string) => pg.integer(name),
  real: (name: string) => pg.doublePrecision(name),
  time: (name: string) => pg.timestamp(name, { withTimezone: true, precision: 3 }),
  json: (name: string) => pg.jsonb(name),
  index: pg.index,
  primaryKey: pg.primaryKey,
  unique: pg.uniqueIndex,
};

/** One kit for each engine. The PostgreSQL one is cast to SQLite's types here, once: both give the same values back. */
export const kits = { sqlite: sqliteKit, postgres: postgresKit as unknown as Kit };

export type Engine = keyof typeof kits;
