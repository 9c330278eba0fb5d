import { setupI18n, type I18n } from '@lingui/core';
import { createContext, useContext, type ReactNode } from 'react';
import type attempts from '../messages/zh-CN/attempts.json';
import type banks from '../messages/zh-CN/banks.json';
import type common from '../messages/zh-CN/common.json';
import type competencies from '../messages/zh-CN/competencies.json';
import type errors from '../messages/zh-CN/errors.json';
import type home from '../messages/zh-CN/home.json';
import type question from '../messages/zh-CN/question.json';
import type scoring from '../messages/zh-CN/scoring.json';
import type sheet from '../messages/zh-CN/sheet.json';
import type { Locale } from './locales';

interface Areas {
  attempts: typeof attempts;
  banks: typeof banks;
  common: typeof common;
  competencies: typeof competencies;
  errors: typeof errors;
  home: typeof home;
  question: typeof question;
  scoring: typeof scoring;
  sheet: typeof sheet;
}

/** Every message there is: `area.key`. */
export type MessageId = { [Area in keyof Areas]: `${Area}.${keyof Areas[Area] & string}` }[keyof Areas];

/** Text in one language: `t('question.characters', { count: 12 })`. */
export interface Text {
  locale: Locale;
  t(id: MessageId, values?: Record<string, string | number>): string;
  /** Marks as people write them: one decimal at most, none for whole numbers. */
  marks(value: number): string;
  /** A share of 1 as whole per cent. */
  percent(share: number): string;
  decimal(value: number, digits: number): string;
  dateTime(iso: string): string;
}

const loaded = new Map<Locale, Text>();

async function catalogueOf(locale: Locale) {
  return locale === 'en' ? import('virtual:messages/en') : import('virtual:messages/zh-CN');
}

/** Loads a language once; on the server all of them at the start, in the browser the page's. */
export async function loadText(locale: Locale): Promise<Text> {
  const known = loaded.get(locale);
  if (known) return known;
  const { default: messages } = await catalogueOf(locale);
  const text = createText(setupI18n({ locale, messages: { [locale]: messages } }), locale);
  loaded.set(locale, text);
  return text;
}

/** A language that has been loaded, for functions that are no components. */
export function textIn(locale: Locale): Text {
  const text = loaded.get(locale);
  if (!text) throw new Error(`The text in ${locale} has not been loaded.`);
  return text;
}

function createText(i18n: I18n, locale: Locale): Text {
  const marks = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  // One time zone for everybody keeps server and browser alike; banks in China work in this one.
  const dateTime = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  });
  return {
    locale,
    t: (id, values) => i18n._(id, values),
    marks: (value) => marks.format(value),
    percent: (share) => percent.format(share),
    decimal: (value, digits) => value.toFixed(digits),
    dateTime: (iso) => dateTime.format(new Date(iso)),
  };
}

const Context = createContext<Text | null>(null);

export function TextProvider({ text, children }: { text: Text; children: ReactNode }) {
  return <Context.Provider value={text}>{children}</Context.Provider>;
}

export function useText(): Text {
  const text = useContext(Context);
  if (!text) throw new Error('useText needs a TextProvider above it.');
  return text;
}
