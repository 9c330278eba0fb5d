import { expect, test } from 'vitest';
import type { Rubric } from '../score-sheet.ts';
import { createTopics, type BehaviourTalk } from './topics.ts';

const talk = (id: string, text: string): BehaviourTalk => ({ id, text });
const rubric = (id: string, prompt: string): Rubric => ({
  id,
  kind: 'behavioural',
  prompt,
  maxScore: 2,
  points: [{ id: 'a', text: prompt, weight: 2, dimension: 'IU', meets: id }],
});

const complaint = rubric('complaint', '处理投诉');
const growth = rubric('growth', '开拓客户');
const closeness = createTopics(
  [
    talk('complaint', '阿姨拍着柜台骂人 我请她坐下听她说完 查清扣款退给她'),
    talk('growth', '我去批发市场挨家挨户发名片 认识了商会会长 办了场沙龙'),
  ],
  [complaint, growth],
  ({ id }) => [id],
);

const story = '那天阿姨拍着柜台,我请她坐下,查清了扣款';

test('an answer is closest to the question whose behaviours people speak of like that', () => {
  expect(closeness(complaint, story)).toEqual({ ratio: 1, closer: 0, others: 1 });
});

test('an answer to another question is closer to that one', () => {
  const found = closeness(growth, story);
  expect(found.closer).toBe(1);
  expect(found.ratio).toBeLessThan(0.3);
});

test('a question with the same prompt is not held against itself', () => {
  expect(closeness({ ...complaint, id: 'copy' }, story).others).toBe(1);
});

test('an answer without a word that is known is as close to all', () => {
  expect(closeness(growth, 'abc').closer).toBe(0);
});
