import { wordsOf, type Prepared } from '../text/prepare.ts';

/**
 * Words that hold Chinese sentences together. A list of keywords has next to none of them;
 * terse notes have few, but name figures, people and steps.
 */
const JOINTS =
  /[了的我你您他她它们就也还都把给跟和在是有去来说让再又先才着过那这后里上下得地被对从向到会能要想做用看问请后没不]/gu;
const JOINED = new RegExp(`${JOINTS.source}|\\d`, 'u');
/** Who, when, how much, what was said: what somebody tells who was there. */
const PARTICULARS =
  /\d|[一二两三四五六七八九十几]+(?:个|位|家|户|天|次|年|月|周|点|块|遍|张|份|条|分钟|小时)|去年|前年|今年|那天|当天|第二天|有一次|有个|有位|阿姨|大爷|大妈|老板|师傅|小[张王李赵刘陈杨周吴]|老[张王李赵刘陈杨周吴]|姓[张王李赵刘陈杨周吴孙马朱胡林郭何高罗郑]|女士|先生|我(?:就|先|把|给|跟|去|问|说|请|让|带|陪|找|打|写|查|记|当场|马上)/gu;

export interface Prose {
  /** Share of a text's characters that hold sentences together, 0 to 1. */
  joints: number;
  /** Particulars for each hundred characters. */
  particulars: number;
  /** Share of the clauses that have neither a joining word nor a figure, 0 to 1. */
  bare: number;
  characters: number;
}

/** @returns how much of a told text the accepted clauses are */
export function proseOf(prepared: Prepared, excluded: ReadonlySet<number>): Prose {
  const clauses = prepared.segmentation.clauses
    .filter((_, index) => !excluded.has(index))
    .map((clause) => wordsOf(prepared, clause));
  const text = clauses.join(',');
  const characters = text.match(/[\p{Script=Han}a-z0-9]/gu)?.length ?? 0;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return {
    joints: characters === 0 ? 0 : count(JOINTS) / characters,
    particulars: characters === 0 ? 0 : (count(PARTICULARS) / characters) * 100,
    bare: clauses.length === 0 ? 0 : clauses.filter((clause) => !JOINED.test(clause)).length / clauses.length,
    characters,
  };
}

/** @returns how many particulars the accepted clauses tell: figures, people, times, what the speaker did */
export function countParticulars(prepared: Prepared, excluded: ReadonlySet<number>): number {
  const accepted = prepared.segmentation.clauses.filter((_, index) => !excluded.has(index));
  return accepted.reduce((sum, clause) => sum + (wordsOf(prepared, clause).match(PARTICULARS)?.length ?? 0), 0);
}
