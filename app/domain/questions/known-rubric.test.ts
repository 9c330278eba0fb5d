import { expect, test } from 'vitest';
import { recognise } from './known-rubric.ts';
import type { Question } from './question.ts';

const known = {
  prompt: '请讲一次您处理投诉的经历：结果怎样？',
  referenceAnswer: '参考',
  points: [{ text: '先耐心倾听，不急于辩解', meets: 'listens' }],
} as unknown as Question;

const rubric = (prompt: string, text: string) => ({
  id: 'x',
  kind: 'behavioural' as const,
  prompt,
  maxScore: 2,
  points: [{ id: 'a', text, weight: 2, dimension: 'IU' as const }],
});

test('a question of ours is recognised whatever the width of its punctuation', () => {
  const found = recognise(rubric('请讲一次您处理投诉的经历:结果怎样?', '先耐心倾听,不急于辩解'), [known]);
  expect(found.points[0]).toMatchObject({ meets: 'listens' });
  expect(found.referenceAnswer).toBe('参考');
});

test('a point that we do not have is left to its wording', () => {
  const found = recognise(rubric('请讲一次您处理投诉的经历：结果怎样？', '反思自己'), [known]);
  expect(found.points[0]).not.toHaveProperty('meets');
});

test('another question stays as it is', () => {
  const other = rubric('您为什么来面试？', '先耐心倾听，不急于辩解');
  expect(recognise(other, [known])).toBe(other);
});
