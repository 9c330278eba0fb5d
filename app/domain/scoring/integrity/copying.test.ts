import { describe, expect, test } from 'vitest';
import { prepare } from '../text/prepare.ts';
import { copiedClauses, givenWordingOf, repeatedClauses, restatementOf } from './copying.ts';

const given = givenWordingOf(
  '请讲一次您妥善处理客户投诉的经历',
  ['先耐心倾听并表示理解', '及时核实情况，查明问题原因', '事后主动回访跟进'],
  '我先请老人坐下，把来龙去脉听清楚，再去后台查流水。',
);

describe('how far an answer restates its rubric', () => {
  test.each([
    ['word for word', '先耐心倾听并表示理解，及时核实情况，查明问题原因，事后主动回访跟进。', 0.9, 0.9],
    [
      'with other words between',
      '处理投诉应当耐心倾听、表示理解，还应该核实情况并查明原因，事后也应主动回访，跟进客户。',
      0.6,
      0.5,
    ],
  ])('is seen %s', (_name, answer, coverage, share) => {
    const found = restatementOf(prepare(answer), given);
    expect(found.coverage).toBeGreaterThan(coverage);
    expect(found.share).toBeGreaterThan(share);
  });

  test.each([
    ['a story', '阿姨一进门就拍桌子，我给她倒了杯水，等她骂完才去调监控，第二天又给她打了电话，她说算了。'],
    ['terse notes', '先听，不辩。查流水，发现重复扣款。当天退。次日回访。'],
  ])('is little for %s', (_name, answer) => {
    const { coverage, share } = restatementOf(prepare(answer), given);
    expect(coverage).toBeLessThan(0.25);
    expect(share).toBeLessThan(0.25);
  });

  test('is nothing for an empty answer', () => {
    expect(restatementOf(prepare(''), given)).toEqual({ coverage: 0, share: 0 });
  });
});

test('a clause of the reference answer is copied, one of the speaker’s own is not', () => {
  const answer = prepare('我先请老人坐下，把来龙去脉听清楚，然后我问他上个月取过几回钱。');
  expect([...copiedClauses(answer, given)]).toEqual([0, 1]);
});

test('of clauses that stand in an answer twice only the later ones count as repeated', () => {
  const answer = prepare('我打电话回访了他。我打电话回访了他。好的。好的。好的。好的。');
  expect([...repeatedClauses(answer)]).toEqual([1, 4, 5]);
});
