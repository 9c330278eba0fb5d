import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { locales, negotiateLocale } from './locales.ts';

describe('negotiateLocale', () => {
  test.each([
    [null, 'zh-CN'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['en-US,en;q=0.9', 'en'],
    ['en;q=0.5,zh;q=0.9', 'zh-CN'],
    ['fr-FR,en;q=0.8,zh;q=0.2', 'en'],
    ['de', 'zh-CN'],
    [';;;,,q=', 'zh-CN'],
  ])('answers %s with %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale);
  });
});

describe('the message catalogues', () => {
  const folder = new URL('../messages/', import.meta.url);
  const read = (locale: string, file: string) =>
    JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), 'utf8')) as Record<string, string>;
  const placeholders = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)[,}]/gu)].map((match) => match[1]))].sort();

  test.each(readdirSync(new URL(`${locales[0]}/`, folder)))(
    'have the same keys and values in every language: %s',
    (file) => {
      const chinese = read('zh-CN', file);
      const english = read('en', file);
      expect(Object.keys(english)).toEqual(Object.keys(chinese));
      for (const [key, text] of Object.entries(chinese)) {
        expect(text.trim(), key).not.toBe('');
        expect(english[key]!.trim(), key).not.toBe('');
        expect(placeholders(english[key]!), key).toEqual(placeholders(text));
      }
    },
  );

  test.each(readdirSync(new URL('zh-CN/', folder)))('write Chinese with Chinese punctuation: %s', (file) => {
    for (const text of Object.values(read('zh-CN', file))) expect(text).not.toMatch(/\p{Script=Han}[,;:?!()]/u);
  });
});
