import type { Stretch } from '../text/segment.ts';

/** How the speaker stands to what a stretch of an answer says. */
export type Stance = 'done' | 'planned' | 'by_other' | 'negated';

/** Contain a negation but deny nothing that follows. */
const HARMLESS =
  /不但|不仅|不只|不光|不单|不断|不少|不同|不错|不过|不管|不论|无论|不良|不满|不久|没多久|没过多久|没过几|没几|没两|没想到|不料|不由|不得不|不能不|不是不|忍不住|不一会|要不|不止|不到|未来|不受影响|不碍事|不怕|差不多|了不起|不然|没准|没有一次不|没有不|无不|还没等|没等|无抵押|无还本|无非|不清楚|不明白|不懂|不会用|不理解|不方便|不够|没空|没时间|没人|没钱|没有钱|没办法|没有办法|没法子|不好意思|不容易|不瞒|不保本|不承诺|不保证|要不要|是不是|能不能|会不会|有没有|行不行|好不好|对不对|可不可以|愿不愿|该不该/gu;
const NEGATION =
  /从来没有?|从没有?|并没有?|没有|没|未能|未曾|从未|并未|未|绝不|决不|从不|并不|不会|不能|不想|不肯|不去|不用|不需要|不打算|不|无法|懒得|忘了|忘记|谈不上|别说/gu;
/** Behind one of these a negation before it no longer holds. */
const TURN = /我就|就|于是|所以|但|但是|可是|后来|才|只好|而是|却|反而|转而|我先|我会|我们|然后|接着|只能|改/u;
/** How far a negation reaches within its clause, in characters. */
const REACH = 8;

/** What it does one credit not to have done: interrupting, arguing, giving up. */
const BETTER_LEFT =
  '插|打断|打岔|抢|急|推|辩|争|顶|吵|慌|生气|发火|回嘴|还嘴|放弃|答应|同意|敢|直接|马上|立刻|只|光|仅|放心|怪|埋怨|计较|甘心|死心|收|肯收|卖|硬|强|承诺|保证|催|等|多说|多想|说话|吭声|一口|生硬|当场|能|知道|了解|懂|够|想到|料到|歇|停|闲|耽误|嫌|敷衍|糊弄|躲|怕|动|把它|把他|把她|把这|把客户|记下|记录|抄|外传|传|透|泄|告诉|复述|转述|念出|转发|拍照|截图|勉强|跟他|和他|跟客户|和客户';
const DENIAL = new RegExp(
  `(?:我(?:们)?|一般|更|也|都|根本|压根|从来|反正|就)(?:也|都|更|就|从来|从|并|根本|一般|可|又|压根|当时|真|完全|基本|很少){0,4}(?:没有?|不会|不打算|不想|不去|不愿|不用|不可能|不考虑|懒得|不)(?!${BETTER_LEFT})[^,]`,
  'u',
);

/** Begins a clause that takes back what the clause before it names: 用数据分析需求这些,我没做过. */
const TAKEN_BACK =
  /^,?(?:这些|那些|这个|这种|我们?|自己|也|都|可|但是?|其实|真的|确实|倒){1,4}(?:从来|都|也|还|根本|一样也|一个也|一次也|基本|真|又){0,2}(?:没(?:有)?(?:这么)?(?:做|干|用|试|弄|搞|学|接触|经历|办|管|问)过|没(?:有)?(?:做|干|搞|弄)(?=[,。;!?]|$)|不(?:会|想|愿意?|打算|准备|肯)(?:去)?(?:做|用|弄|学|管|问|搞|改)|没(?:什么|有)?必要|用不着|不归|不关我|没兴趣|一窍不通|不懂|不了解)/u;

const PLAN =
  /打算|本来想|原本想|想过|考虑过|曾想|计划着|准备(?!金|了|好|的|材料|资料)|本想|有想法|想着(?:以后|将来)|如果当时|要是当时|按理(?:说|应)/u;

const SURNAME = '张王李赵刘陈杨周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹彭曾';
const OTHER_AGENT = new RegExp(
  `同事|柜员|大堂经理|大堂|主管|组长|班长|行长|支行长|主任|副行长|部门经理|上级|领导|师傅|搭档|前辈|老员工|小[${SURNAME}]|老[${SURNAME}]|别人|其他人|科技部|运营部|风控部|合规部|后台`,
  'gu',
);
const SELF = /我|咱|自己|本人/gu;
/** Standing before another person, these make that person the object of the speaker's act. */
const MADE_OBJECT =
  /(?:请|找|让|叫|向|跟|和|与|给|把|对|同|报|告诉|联系|协调|请示|汇报|问|请教|说服|通知|提醒|带|帮|教|陪|约|拉|替|被|由|经|通过|到)(?:了|着|过|我们?|我的|支行|分行|总行|行里|的|那边|当时|直属|分管|上|一下|几个|两个|三个|所有|全体|各|其他){0,2}$/u;

const OBJECT_REACH = 16;

const masked = (words: string) => words.replace(HARMLESS, (word) => '·'.repeat(word.length));

/** Whether a clause says what the speaker did not do or would not do, and that is not to their credit. */
export const deniesDoing = (clause: string): boolean => DENIAL.test(masked(clause));

export interface Passage {
  text: string;
  sentence: Stretch;
  /** From where the first clause of the match begins to where the last one ends. */
  clauses: Stretch;
  match: Stretch;
  /** As its author wrote it. */
  cue: string;
}

/** How the parts of a match are meant: what one of them denies, the match does not say. */
export function stanceOf(parts: Passage[]): Stance {
  if (parts.some(isNegated)) return 'negated';
  const [first] = parts;
  const { text, sentence, clauses, match } = first!;
  if (PLAN.test(text.slice(clauses.start, match.start))) return 'planned';
  return actsAnother(text.slice(sentence.start, match.start)) ? 'by_other' : 'done';
}

function isNegated({ text, sentence, clauses, match, cue }: Passage): boolean {
  if (negatedBefore(text.slice(clauses.start, match.start))) return true;
  if (TAKEN_BACK.test(text.slice(clauses.end, sentence.end))) return true;
  const denial = DENIAL.exec(masked(text.slice(match.start, clauses.end)))?.[0];
  return denial !== undefined && !isPartOf(cue, denial);
}

/** A cue that is a negation itself (不打断, 不承诺) is not denied by it. */
function isPartOf(cue: string, denial: string): boolean {
  return cue.includes(denial.slice(-2)) || /<不>|[不没别未无](?:有)?[)?]*[(<…]/u.test(cue);
}

function negatedBefore(before: string): boolean {
  const open = masked(before);
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
    const isOwner = before[match.index + match[0].length] === '的';
    // Whoever makes somebody an object says so right before their name.
    const said = before.slice(Math.max(0, match.index - OBJECT_REACH), match.index);
    if (!isOwner && !MADE_OBJECT.test(said)) other = match.index;
  }
  if (other < 0) return false;
  let self = -1;
  for (const match of before.matchAll(SELF)) self = match.index;
  return other > self;
}
