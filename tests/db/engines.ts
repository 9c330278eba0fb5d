import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import { createDatabase, type Database } from '../../db/dialect/database.ts';
import { openDatabase } from '../../db/dialect/index.ts';
import { asHandle, migrationsFolder, postgresDriver } from '../../db/dialect/postgres.ts';

interface TestEngine {
  name: string;
  open(): Promise<Database>;
}

/** A PostgreSQL server for tests, such as `postgres://postgres@127.0.0.1:5432/postgres`; CI sets it. */
const server = process.env.TEST_POSTGRES_URL;

let template: Promise<PGlite> | undefined;

/** Starting one takes seconds, copying one that is migrated does not. */
async function migratedPglite(): Promise<PGlite> {
  const client = new PGlite();
  await migrate(drizzle(client), { migrationsFolder });
  return client;
}

/** PostgreSQL without a server, in this process: its one connection takes one transaction at a time. */
async function openPglite(): Promise<Database> {
  template ??= migratedPglite();
  const client = (await (await template).clone()) as PGlite;
  return createDatabase({
    ...postgresDriver,
    open: (logger) => asHandle(drizzle(client, { logger })),
    close: () => client.close(),
  });
}

/** A database of its own on the server, dropped when it is closed. */
async function openOnServer(): Promise<Database> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client(server);
  await admin.connect();
  await admin.query(`create database ${name}`);
  const url = new URL(server!);
  url.pathname = `/${name}`;
  const database = await openDatabase(url.href);
  return Object.assign(Object.create(database) as Database, {
    async close() {
      await database.close();
      await admin.query(`drop database ${name}`);
      await admin.end();
    },
  });
}

/** Every engine that database tests run on. */
export const engines: TestEngine[] = [
  { name: 'SQLite', open: () => openDatabase(':memory:') },
  { name: 'PGlite', open: openPglite },
  ...(server ? [{ name: 'PostgreSQL', open: openOnServer }] : []),
];
