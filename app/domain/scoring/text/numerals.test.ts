import { describe, expect, test } from 'vitest';
import { numeralReplacements, valueOfChinese } from './numerals.ts';

const rewritten = (text: string) => {
  let result = text;
  for (const { start, end, text: number } of numeralReplacements(text).toReversed()) {
    result = result.slice(0, start) + number + result.slice(end);
  }
  return result;
};

describe('valueOfChinese', () => {
  test.each([
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百零三', 103],
    ['三百二', 320],
    ['一万五', 15_000],
    ['一万零五', 10_005],
    ['三百二十万', 3_200_000],
    ['一亿两千万', 120_000_000],
  ])('reads %s', (chinese, value) => {
    expect(valueOfChinese(chinese)).toBe(value);
  });

  test('is not a number for other words', () => {
    expect(valueOfChinese('客户')).toBeNaN();
  });
});

describe('numeralReplacements', () => {
  test.each([
    ['makes all ways of writing an amount the same', '五十万、50万、500,000、500000', '50万、50万、50万、50万'],
    ['knows percentages in words', '降到百分之一点五', '降到1.5%'],
    ['writes hundreds of millions in 万', '规模1.2亿', '规模12000万'],
    ['writes thousands out', '三千多户', '3000多户'],
    ['leaves figures that are in their form', '从4天到2天，92分', '从4天到2天，92分'],
    [
      'leaves single numerals, which are mostly words',
      '第一时间，一边听一边记，两头跑',
      '第一时间，一边听一边记，两头跑',
    ],
    ['leaves words that only look like numbers', '十分感谢，万一不行', '十分感谢，万一不行'],
  ])('%s', (_name, text, result) => {
    expect(rewritten(text)).toBe(result);
  });
});
