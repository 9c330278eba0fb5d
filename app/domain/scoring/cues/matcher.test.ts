import { describe, expect, test } from 'vitest';
import { prepare } from '../text/prepare.ts';
import { compileCue } from './cue.ts';
import { compileCues } from './compiled-cues.ts';
import { createMatcher } from './matcher.ts';

const words = { 客户: ['客户', '阿姨', '他', '支行长', '支行'], 马上: ['马上', '立刻'] };

const matches = (cue: string, answer: string) => {
  const prepared = prepare(answer);
  const found = createMatcher(compileCues([cue], words))(prepared)([0]);
  return found.map(({ start, end }) => prepared.normal.text.slice(start, end));
};

describe('a cue', () => {
  test.each([
    ['matches its own words', '道歉', '我先道歉。', ['道歉']],
    ['matches either of several', '(听|等)他(说|讲)完', '我等他讲完', ['等他讲完']],
    ['may have parts that can be left out', '道了?歉', '我道歉，又道了歉', ['道歉', '道了歉']],
    ['may name a class of words, the longest first', '请<客户>坐', '我请支行长坐下', ['请支行长坐']],
    ['may leave a gap of some characters', '调…流水', '我调出他三个月的流水', ['调出他三个月的流水']],
    ['does not stretch a gap too far', '调…流水', '我调出他从去年一月到今年三月的流水', []],
    ['does not gap over a sentence end', '调…流水', '我调了。流水', []],
    ['gaps over a comma', '请…坐', '我请，他坐', ['请,他坐']],
    ['finds its parts in any order', '排队 加开', '我加开窗口，让排队短一些', ['加开窗口,让排队']],
    ['wants its parts in one sentence', '排队 加开', '排队很长。我加开了窗口', []],
    ['wants its parts near each other', '排队 加开', `排队${'很'.repeat(40)}加开`, []],
    ['knows numbers in every form', '放了<数>户', '放了六十四户，又放了12户', ['放了64户', '放了12户']],
    ['joins a number with what follows its unit', '<数>个月', '三个月', ['三个月']],
    ['takes the forms of its own numbers like those of the answer', '五十万', '50万', ['50万']],
    ['may hold choices with gaps in them', '(听…完|不插话)', '我听她一句一句讲完', ['听她一句一句讲完']],
    ['matches whatever the width of punctuation', '电话、短信', '电话，短信', ['电话,短信']],
  ])('%s', (_name, cue, answer, expected) => {
    expect(matches(cue, answer)).toEqual(expected);
  });

  test.each([
    ['an open bracket', '(听|等', '括号没有合上'],
    ['a bracket too many', '听)完', '多了一个右括号'],
    ['a bar outside of brackets', '听|等', '只能写在括号里'],
    ['an unknown class', '<客人>', '没有名为 <客人>'],
    ['a sign of regular expressions', '听.*完', '不能用'],
    ['nothing that has to be there', '(了)?', '什么文字都能中'],
    ['too many parts', '一 二 三 四', '最多 3 段'],
  ])('is refused for %s', (_name, cue, message) => {
    expect(() => compileCue(cue, words)).toThrow(message);
  });
});

test('a matcher finds many cues at once, and is not confused by the answer before', () => {
  const look = createMatcher(compileCues(['道歉', '退…款', '没有'], words));
  const cues = (answer: string) =>
    look(prepare(answer))([0, 1, 2])
      .map(({ cue }) => cue)
      .sort();
  expect(cues('我道歉，当天退了款。')).toEqual([0, 1]);
  expect(cues('没有。')).toEqual([2]);
  expect(cues('')).toEqual([]);
});

test('compiled cues survive being written to a file', () => {
  const compiled = compileCues(['(听|等)<客户>…说完', '排队 加开'], words);
  const kept = JSON.parse(JSON.stringify(compiled)) as typeof compiled;
  const found = [compiled, kept].map((cues) => createMatcher(cues)(prepare('我等阿姨慢慢说完'))([0, 1]));
  expect(found[0]).toHaveLength(1);
  expect(found[1]).toEqual(found[0]);
});
