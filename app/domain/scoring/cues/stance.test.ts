import { describe, expect, test } from 'vitest';
import { compileBehaviours, createObserver } from './observe.ts';
import { prepare } from '../text/prepare.ts';

const observe = createObserver(
  compileBehaviours(
    [
      {
        id: 'b',
        kind: 'behaviour' as const,
        dimension: 'IU' as const,
        name: 'b',
        definition: 'b',
        wording: ['b'],
        cues: ['(听|听他|听她)…完', '打电话', '不打断', '回访', '写…报告', '数据 解释'],
        named: [],
        counter: [],
        examples: [],
        near: [],
      },
    ],
    {},
  ),
);
const stances = (answer: string) =>
  observe(prepare(answer))
    .sightings('b')
    .map(({ stance }) => stance);

describe('how the speaker stands to what is said', () => {
  test.each([
    ['done, plainly', '我听他说完了', 'done'],
    ['done after a turn', '没办法，我就打电话问他', 'done'],
    ['done where the negation is of something else', '他不明白，我打电话解释', 'done'],
    ['done where a negation belongs to a word', '不但听他说完', 'done'],
    ['done where the cue itself is a negation', '我不打断他', 'done'],
    ['done where something bad was left undone', '我没有插嘴，听他说完', 'done'],
    ['negated before', '我没有听他说完', 'negated'],
    ['negated by not bothering', '我懒得打电话', 'negated'],
    ['negated behind, as Chinese puts the topic first', '回访我也没做', 'negated'],
    ['negated by a refusal behind', '写报告我从来不写', 'negated'],
    ['negated by the clause behind, which takes back what was named', '回访这些，我没做过也不打算做', 'negated'],
    ['done where the clause behind speaks of somebody else', '我打电话给他，不会操作的他就来网点', 'done'],
    ['planned', '我打算以后打电话', 'planned'],
    ['by somebody else', '后来同事打电话给他', 'by_other'],
    ['done where the other person was asked', '我请同事一起，听他说完', 'done'],
    ['done where the speaker is named last', '主任很忙，我打电话给客户', 'done'],
    ['negated where one of the parts is', '我也没给他看什么数据，更没解释', 'negated'],
  ])('is %s: %s', (_name, answer, stance) => {
    expect(stances(answer)).toContain(stance);
    expect(new Set(stances(answer)).size).toBe(1);
  });
});
