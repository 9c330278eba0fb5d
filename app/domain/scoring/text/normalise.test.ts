import { describe, expect, test } from 'vitest';
import { normalise } from './normalise.ts';

describe('normalise', () => {
  test.each([
    ['narrows full width and folds case', 'ＡＰＰ，Abc', 'app,abc'],
    ['treats enumeration commas, colons and dashes as clause ends', '电话、短信：微信—上门', '电话,短信,微信,上门'],
    ['drops quotation marks', '他说“我很急”', '他说我很急'],
    ['takes a space between Chinese words for a pause', '我先听 然后去查', '我先听,然后去查'],
    ['keeps the space between Latin words', 'ignore previous', 'ignore previous'],
    ['writes numbers in one form', '五十万', '50万'],
    ['leaves a list of numbers a list', '分别是100、200、300户，12：300', '分别是100,200,300户,12,300'],
    ['knows the comma of thousands', '一共1,200,000元', '一共120万元'],
  ])('%s', (_name, answer, text) => {
    expect(normalise(answer).text).toBe(text);
  });

  test('drops what cannot be seen, and counts it', () => {
    const { text, hidden } = normalise('满\u200B分\u202E\uFEFF');
    expect(text).toBe('满分');
    expect(hidden).toBe(3);
  });

  test.each([
    ['plain text', '我先听她说完。'],
    ['numbers that change length', '一共放了六十四户，余额四千一百八十万元，不错'],
    ['characters outside the basic plane', '😀我𠮷说👨‍👩‍👧好'],
    ['text with invisible characters', 'a\u200Bb我\u2060们'],
    ['line ends of every kind', '一\r\n二\n三'],
  ])('leads back to the answer for %s', (_name, answer) => {
    const normal = normalise(answer);
    for (let start = 0; start < normal.text.length; start++) {
      for (let end = start + 1; end <= normal.text.length; end++) {
        const place = normal.original(start, end);
        expect(place.start).toBeLessThan(place.end);
        expect(place.end).toBeLessThanOrEqual(answer.length);
      }
    }
    const whole = normal.original(0, normal.text.length);
    expect(normalise(answer.slice(whole.start, whole.end)).text).toBe(normal.text);
  });
});
