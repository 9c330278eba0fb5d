import { expect, test } from 'vitest';
import { prepare } from '../text/prepare.ts';
import { findQuote } from './quotes.ts';

const answer = '我先请她坐下，听她说完。😀发现多扣了２１６元，当天退回；“谢谢”，她说。';

test.each([
  ['letter for letter', '听她说完', '听她说完'],
  ['with other punctuation and spaces', '我先请她坐下 听她说完!', '我先请她坐下，听她说完'],
  ['over a sentence’s end', '听她说完 发现多扣了', '听她说完。😀发现多扣了'],
  ['with numbers in other writing', '多扣了二百一十六元', '多扣了２１６元'],
  ['without the quotation marks', '谢谢她说', '谢谢”，她说'],
])('a quote is found %s', (_name, quote, text) => {
  const found = findQuote(prepare(answer), quote)!;
  expect(found.text).toBe(text);
  expect(answer.slice(found.start, found.end)).toBe(text);
});

test.each([
  ['a word more', '听她慢慢说完'],
  ['another number', '多扣了二百一十七元'],
  ['too little to prove anything', '她说'],
  ['nothing', ''],
])('a quote is not found with %s', (_name, quote) => {
  expect(findQuote(prepare(answer), quote)).toBeUndefined();
});
