import { describe, expect, test } from 'vitest';
import { bankMaxScore, type Bank } from './bank.ts';
import { cardOf, filterBank, placeOf, type QuestionFilter } from './catalogue.ts';
import type { Question } from './question.ts';

const question = (id: string, kind: Question['kind'], dimension: 'IU' | 'EXP', prompt: string): Question => ({
  id,
  kind,
  origin: 'source',
  maxScore: 10,
  seconds: { prepare: 60, answer: 180 },
  prompt,
  examines: '考察点',
  points: [{ id: 'a', text: 'SPV 风险隔离', weight: 10, dimension, meets: 'x', toAdd: '补' }],
  referenceAnswer: '秘密的参考答案',
  examinerNotes: '秘密的考官要点',
});

const bank: Bank = {
  id: 'b',
  title: '客户经理',
  post: '客户经理',
  summary: '',
  sections: [
    {
      id: 's1',
      title: '行为',
      kind: 'behavioural',
      pointsEach: 10,
      questions: [{ hash: '1', question: question('q-1', 'behavioural', 'IU', '处理投诉') }],
    },
    {
      id: 's2',
      title: '专业',
      kind: 'technical',
      pointsEach: 10,
      questions: [
        { hash: '2', question: question('q-2', 'technical', 'EXP', '资产证券化') },
        { hash: '3', question: question('q-3', 'technical', 'EXP', '信用卡分期') },
      ],
    },
  ],
};

describe('filterBank', () => {
  test.each<[string, QuestionFilter, string[]]>([
    ['everything when nothing is asked', {}, ['q-1', 'q-2', 'q-3']],
    ['a kind', { kind: 'technical' }, ['q-2', 'q-3']],
    ['a dimension', { dimension: 'IU' }, ['q-1']],
    ['another post', { post: '客服' }, []],
    ['words of the prompt', { words: '分期' }, ['q-3']],
    ['several words that must all be there', { words: '信用卡 分期' }, ['q-3']],
    ['words of a rubric point, in any width and case', { words: 'ｓｐｖ', kind: 'behavioural' }, ['q-1']],
    ['words that stand nowhere', { words: '天气' }, []],
  ])('keeps %s', (_name, filter, ids) => {
    const found = filterBank(bank, filter).sections.flatMap((section) =>
      section.questions.map(({ question }) => question.id),
    );
    expect(found).toEqual(ids);
  });

  test('leaves out sections without questions', () => {
    expect(filterBank(bank, { dimension: 'IU' }).sections.map(({ id }) => id)).toEqual(['s1']);
  });
});

test('placeOf says where a question stands and what is next to it', () => {
  expect(placeOf([bank], 'q-2')).toMatchObject({
    number: 2,
    of: 3,
    previous: 'q-1',
    next: 'q-3',
    section: { id: 's2' },
  });
  expect(placeOf([bank], 'q-1')).toMatchObject({ previous: undefined });
  expect(placeOf([bank], 'q-9')).toBeUndefined();
});

test('cardOf shows nothing that gives the answer away', () => {
  const card = JSON.stringify(cardOf(bank.sections[0]!.questions[0]!.question));
  expect(card).not.toContain('秘密');
  expect(card).not.toContain('SPV');
});

test('bankMaxScore adds up the sections', () => {
  expect(bankMaxScore(bank)).toBe(30);
});
