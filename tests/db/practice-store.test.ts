import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Attempt } from '../../app/domain/practice/attempt.ts';
import type { PracticeStore } from '../../app/domain/practice/ports.ts';
import type { Question } from '../../app/domain/questions/question.ts';
import type { ScoreSheet } from '../../app/domain/scoring/score-sheet.ts';
import type { Database } from '../../db/dialect/database.ts';
import { createPracticeStore } from '../../db/repositories/practice-store.ts';
import { engines } from './engines.ts';

const now = new Date('2026-03-01T08:00:00.123Z');
const later = new Date('2026-03-01T09:30:00.456Z');

const question: Question = {
  id: 'q-1',
  kind: 'behavioural',
  origin: 'ours',
  maxScore: 8,
  seconds: { prepare: 60, answer: 180 },
  prompt: '说一次您听懂客户的经历。',
  examines: '倾听',
  points: ['a', 'b', 'c', 'd'].map((id) => ({
    id,
    text: `评分点${id}`,
    weight: 2,
    dimension: 'IU',
    meets: 'listens-fully',
    toAdd: '补充',
  })),
  referenceAnswer: '参考',
  examinerNotes: '说明',
};

const sheet = (total: number): ScoreSheet => ({
  scorer: 'embedded',
  version: '1.test',
  total,
  maxScore: 8,
  points: [],
  flags: [],
  structure: { characters: 7, sentences: 1, figures: 0, firstPersonShare: null, story: null },
});

describe.each(engines)('practice kept on $name', ({ open }) => {
  let database: Database;
  let store: PracticeStore;

  beforeEach(async () => {
    database = await open();
    store = createPracticeStore(database);
    await store.keepVersions([{ hash: 'h1', question }], now);
    for (const id of ['wang', 'li']) await store.ensureGuest(id, now);
  });
  afterEach(() => database.close());

  const attempt = (changes: Partial<Attempt> = {}): Attempt => ({
    id: crypto.randomUUID(),
    personId: 'wang',
    questionId: 'q-1',
    questionHash: 'h1',
    submissionId: crypto.randomUUID(),
    answer: '我听他说完 😀',
    submittedAt: now,
    ...changes,
  });

  test('an attempt comes back as it was, with its question and its sheet', async () => {
    const kept = attempt();
    expect(await store.addAttempt(kept, sheet(6.5))).toBe(true);
    expect(await store.findAttempt('wang', kept.id)).toEqual({ attempt: kept, question, sheet: sheet(6.5) });
  });

  test('nobody finds what is somebody else’s', async () => {
    const kept = attempt();
    await store.addAttempt(kept, sheet(6));
    expect(await store.findAttempt('li', kept.id)).toBeUndefined();
    expect(await store.findSubmission('li', kept.submissionId, kept.answer)).toBeUndefined();
    expect(await store.listAttempts('li', 'q-1')).toEqual([]);
    expect(await store.bestTotals('li')).toEqual(new Map());
  });

  test('the same answer with the same submission is kept once, a changed one is another attempt', async () => {
    const first = attempt();
    await store.addAttempt(first, sheet(2));
    const again = { ...first, id: crypto.randomUUID() };
    expect(await store.addAttempt(again, sheet(2))).toBe(false);
    expect(await store.addAttempt({ ...again, answer: '改过的回答' }, sheet(4))).toBe(true);
    expect(await store.listAttempts('wang', 'q-1')).toHaveLength(2);
    expect((await store.findSubmission('wang', first.submissionId, first.answer))?.id).toBe(first.id);
  });

  test('a submission of another person with the same id is theirs', async () => {
    const first = attempt();
    await store.addAttempt(first, sheet(2));
    expect(await store.addAttempt({ ...first, id: crypto.randomUUID(), personId: 'li' }, sheet(2))).toBe(true);
  });

  test('a refused attempt leaves its transaction usable', async () => {
    const first = attempt();
    await store.addAttempt(first, sheet(2));
    await store.transaction(async () => {
      await store.addAttempt({ ...first, id: crypto.randomUUID() }, sheet(2));
      await store.addAttempt(attempt({ submittedAt: later }), sheet(5));
    });
    expect((await store.listAttempts('wang', 'q-1')).map(({ sheet: { total } }) => total)).toEqual([2, 5]);
  });

  test('attempts come oldest first, and the best total counts', async () => {
    await store.addAttempt(attempt({ submittedAt: later }), sheet(3.25));
    await store.addAttempt(attempt({ submittedAt: now }), sheet(7.5));
    expect((await store.listAttempts('wang', 'q-1')).map(({ sheet: { total } }) => total)).toEqual([7.5, 3.25]);
    expect(await store.bestTotals('wang')).toEqual(new Map([['q-1', { best: 7.5, attempts: 2 }]]));
  });

  test('an old attempt keeps the wording that it was scored against', async () => {
    const old = attempt();
    await store.addAttempt(old, sheet(6));
    const reworded = { ...question, prompt: '换了一种问法。' };
    await store.keepVersions([{ hash: 'h2', question: reworded }], later);
    await store.keepVersions([{ hash: 'h1', question: reworded }], later);
    expect((await store.findAttempt('wang', old.id))?.question.prompt).toBe(question.prompt);
  });

  test('a wording kept from before points had probes can still be read', async () => {
    expect(question.points.some(({ probe }) => probe)).toBe(false);
    const old = attempt();
    await store.addAttempt(old, sheet(6));
    expect((await store.listAttempts('wang', 'q-1'))[0]!.question).toEqual(question);
  });

  describe('a draft', () => {
    const draft = (answer: string, revision: number) => ({ answer, revision, savedAt: now });

    test('is saved over the revision that it started from, and over no other', async () => {
      expect(await store.saveDraft('wang', 'q-1', draft('一', 1))).toBe(true);
      expect(await store.saveDraft('wang', 'q-1', draft('二', 2))).toBe(true);
      expect(await store.saveDraft('wang', 'q-1', draft('另一处的二', 2))).toBe(false);
      expect(await store.saveDraft('wang', 'q-1', draft('从头', 1))).toBe(false);
      expect(await store.findDraft('wang', 'q-1')).toEqual(draft('二', 2));
      expect(await store.findDraft('li', 'q-1')).toBeUndefined();
    });

    test('is won by one of two that are saved at once', async () => {
      const won = await Promise.all(['左', '右'].map((text) => store.saveDraft('wang', 'q-1', draft(text, 1))));
      expect(won.filter(Boolean)).toHaveLength(1);
    });

    test('goes when its text is submitted, and stays when it has grown since', async () => {
      await store.saveDraft('wang', 'q-1', draft('写了一半', 1));
      await store.dropDraft('wang', 'q-1', '写了');
      expect(await store.findDraft('wang', 'q-1')).toBeDefined();
      await store.dropDraft('wang', 'q-1', '写了一半');
      expect(await store.findDraft('wang', 'q-1')).toBeUndefined();
    });
  });
});
