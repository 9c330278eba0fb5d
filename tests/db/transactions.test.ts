import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isDuplicate } from '../../db/dialect/index.ts';
import type { Database } from '../../db/dialect/database.ts';
import { engines } from './engines.ts';

const now = new Date('2026-03-01T08:00:00.123Z');
const person = (id: string) => ({ id, kind: 'guest', createdAt: now });
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

describe.each(engines)('transactions on $name', ({ open }) => {
  let database: Database;
  const insert = (id: string) => database.query.insert(database.schema.people).values(person(id));
  const ids = async () => {
    const rows = await database.query.select({ id: database.schema.people.id }).from(database.schema.people);
    return rows.map(({ id }) => id).sort();
  };

  beforeEach(async () => {
    database = await open();
  });
  afterEach(() => database.close());

  test('keep everything when the work ends well, and give back what it returns', async () => {
    const result = await database.transaction(async () => {
      await insert('a');
      await pause();
      await insert('b');
      return 'done';
    });
    expect(result).toBe('done');
    expect(await ids()).toEqual(['a', 'b']);
  });

  test('leave nothing behind when the work throws, and pass its error on', async () => {
    await expect(
      database.transaction(async () => {
        await insert('a');
        await pause();
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await ids()).toEqual([]);
  });

  test('do not mix when they interleave: one fails, the other keeps its rows', async () => {
    const good = database.transaction(async () => {
      await insert('good 1');
      await pause();
      await insert('good 2');
    });
    const bad = database.transaction(async () => {
      await insert('bad 1');
      await pause();
      await insert('bad 2');
      throw new Error('no');
    });
    const plain = insert('plain');
    await expect(Promise.all([good, plain])).resolves.toBeDefined();
    await expect(bad).rejects.toThrow('no');
    expect(await ids()).toEqual(['good 1', 'good 2', 'plain']);
  });

  test('lose no update of many at once that each read, wait and write', async () => {
    const { schema } = database;
    await insert('p');
    await database.query
      .insert(schema.drafts)
      .values({ personId: 'p', questionId: 'q', answer: '', revision: 0, savedAt: now });
    const addOne = () =>
      database.transaction(async () => {
        const locked = database.query.update(schema.drafts).set({ revision: sql`${schema.drafts.revision} + 0` });
        await locked.where(eq(schema.drafts.personId, 'p'));
        const [row] = await database.query.select().from(schema.drafts);
        await new Promise(setImmediate);
        await database.query
          .update(schema.drafts)
          .set({ revision: row!.revision + 1 })
          .where(eq(schema.drafts.personId, 'p'));
      });
    await Promise.all(Array.from({ length: 200 }, addOne));
    const [row] = await database.query.select().from(schema.drafts);
    expect(row!.revision).toBe(200);
  });

  test('nest: an inner one that fails takes only its own rows with it', async () => {
    await database.transaction(async () => {
      await insert('outer 1');
      await expect(
        database.transaction(async () => {
          await insert('inner');
          throw new Error('inner failed');
        }),
      ).rejects.toThrow('inner failed');
      await insert('outer 2');
    });
    expect(await ids()).toEqual(['outer 1', 'outer 2']);
  });

  test('nest: an outer one that fails takes the finished inner one with it', async () => {
    const failing = database.transaction(async () => {
      await database.transaction(async () => {
        await insert('inner');
      });
      throw new Error('outer failed');
    });
    await expect(failing).rejects.toThrow('outer failed');
    expect(await ids()).toEqual([]);
  });

  test('refuse a query of the outer one while an inner one runs', async () => {
    const failing = database.transaction(async () => {
      const inner = database.transaction(async () => {
        await pause();
        await insert('inner');
      });
      try {
        await insert('outer');
      } finally {
        await inner;
      }
    });
    await expect(failing).rejects.toThrow('Await the nested transaction');
    expect(await ids()).toEqual([]);
  });

  test('refuse a query that was left behind when its transaction ended', async () => {
    let left: Promise<unknown> | undefined;
    await database.transaction(async () => {
      await insert('a');
      left = pause().then(() => insert('late'));
    });
    await expect(left).rejects.toThrow('has ended');
    expect(await ids()).toEqual(['a']);
  });

  test('go on after a statement failed inside one', async () => {
    await insert('a');
    await expect(database.transaction(async () => void (await insert('a')))).rejects.toSatisfy(isDuplicate);
    await insert('b');
    expect(await ids()).toEqual(['a', 'b']);
  });
});

describe.each(engines)('values on $name', ({ open }) => {
  test('come back as they went in: times to the millisecond, JSON, text of every script', async () => {
    const database = await open();
    const { people, questionVersions } = database.schema;
    const content = { text: '“引号” \\ \' " 换行\n😀 ‮RTL', number: 0.1, list: [null, true], deep: { 零: 0 } };
    await database.query.insert(people).values(person('é😀汉'));
    await database.query.insert(questionVersions).values({ hash: 'h', questionId: 'q', content, firstSeenAt: now });
    const [back] = await database.query.select().from(people);
    const [version] = await database.query.select().from(questionVersions);
    expect(back).toEqual(person('é😀汉'));
    expect(version).toEqual({ hash: 'h', questionId: 'q', content, firstSeenAt: now });
    await database.close();
  });

  test('must fit: a row that points nowhere is refused', async () => {
    const database = await open();
    const { drafts } = database.schema;
    const orphan = database.query
      .insert(drafts)
      .values({ personId: 'nobody', questionId: 'q', answer: '', revision: 1, savedAt: now });
    await expect(orphan).rejects.toThrow();
    await database.close();
  });

  test('answer a ping, and no longer once closed', async () => {
    const database = await open();
    await expect(database.ping()).resolves.toBeUndefined();
    await database.close();
    await expect(database.ping()).rejects.toThrow();
  });
});
