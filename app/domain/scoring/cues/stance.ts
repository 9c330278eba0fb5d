/** How the speaker stands to what a clause says. */
export type Stance = 'done' | 'planned' | 'by_other' | 'negated';

/** Contain a negation but deny nothing that follows. */
const HARMLESS =
  /不但|不仅|不只|不光|不单|不断|不少|不同|不错|不过|不管|不论|无论|不良|不满|不久|没多久|没过多久|没过几|没几|没两|没想到|不料|不由|不得不|不能不|不是不|忍不住|不一会|要不|不止|不到|差不多|了不起|不然|不知道|没准|不放心|没有一次不|没有不|无不|没等|还没等|不愿意|无抵押|无非|不清楚|不明白|不懂|不会用|不理解|不方便|不够|没空|没时间|没人|没钱|没有钱|没办法|没有办法|没法子|不好意思|不容易|不瞒/gu;
const NEGATION =
  /从来没有?|从没有?|并没有?|没有|没|未能|未曾|从未|并未|未|绝不|决不|从不|并不|不会|不能|不想|不肯|不去|不用|不需要|不打算|不|无法|懒得|忘了|忘记|拒绝|谈不上|别说/gu;
/** Behind one of these a negation before it no longer holds. */
const TURN = /我就|就|于是|所以|但|但是|可是|后来|才|只好|而是|却|反而|转而|我先|我会|我们|然后|接着|只能|改/u;
/** How far a negation reaches within its clause, in characters. */
const REACH = 8;

const PLAN =
  /打算|本来想|原本想|想过|考虑过|曾想|计划着|准备(?!金|了|好|的|材料|资料)|本想|有想法|想着(?:以后|将来)|如果当时|要是当时|应该(?:会|可以|能)?是|按理(?:说|应)/u;

const OTHER_AGENT =
  /(?:同事|同组的?[^我]{0,3}|柜员|大堂经理|大堂|主管|组长|班长|行长|支行长|主任|副行长|部门经理|上级|领导|师傅|搭档|前辈|老员工|小[张王李赵刘陈杨周吴徐孙马朱胡林郭何高罗郑梁]|老[张王李赵刘陈杨周吴徐孙马朱胡林郭何高罗郑梁]|别人|其他人|科技部|运营部|风控部|合规部|后台)/gu;
const SELF = /我|咱|自己|本人/gu;
/** Standing before another person, these make that person the object of the speaker's act. */
const MADE_OBJECT =
  /(?:请|找|让|叫|向|跟|和|与|给|把|对|同|报|告诉|联系|协调|请示|汇报|问|请教|说服|通知|提醒|带|帮|教|陪|约|拉|替|被|由|把|经|通过|到)(?:了|着|过|我们?|我的|支行|分行|总行|行里|的|那边|当时|直属|分管|上|一下|几个|两个|三个|所有|全体|各|其他){0,2}$/u;

/**
 * How the words from `start` to `end` of a text are meant, judged by what stands before them in their clause,
 * and, for who acts, in their sentence.
 */
export function stanceOf(text: string, sentence: { start: number }, clause: { start: number }, start: number): Stance {
  const before = text.slice(clause.start, start);
  if (isNegated(before)) return 'negated';
  if (PLAN.test(before)) return 'planned';
  if (actsAnother(text.slice(sentence.start, start))) return 'by_other';
  return 'done';
}

function isNegated(before: string): boolean {
  const open = before.replace(HARMLESS, (word) => '·'.repeat(word.length));
  let last: RegExpExecArray | undefined;
  for (const match of open.matchAll(NEGATION)) last = match;
  if (!last) return false;
  const between = open.slice(last.index + last[0].length);
  return between.length <= REACH && !TURN.test(between);
}

/** Whether the last person named before an act is somebody else who acts. */
function actsAnother(before: string): boolean {
  let other = -1;
  for (const match of before.matchAll(OTHER_AGENT)) {
    if (
      !MADE_OBJECT.test(before.slice(0, match.index)) &&
      !/的$/u.test(before.slice(match.index + match[0].length, match.index + match[0].length + 1))
    )
      other = match.index;
  }
  if (other < 0) return false;
  let self = -1;
  for (const match of before.matchAll(SELF)) self = match.index;
  return other > self;
}
