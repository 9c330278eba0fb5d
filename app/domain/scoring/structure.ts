import type { QuestionKind } from '../questions/question.ts';
import type { Segmentation } from './text/segment.ts';
import type { NormalText } from './text/normalise.ts';
import type { Evidence, Structure } from './score-sheet.ts';
import { storyParts, type StoryPart } from './story.ts';

/** Clauses that carry each part of a story: situation, task, action, result (STAR). */
const SIGNS: Record<StoryPart, RegExp> = {
  situation:
    /(?:去年|前年|今年|当时|那年|那天|那会儿?|那阵子|有一?次|有一?回|有个|有位|有一位|刚入行|刚到|之前在|\d+月|\d{4}年|上半年|下半年|年初|年底|春节|记得|我在.{2,12}(?:支行|分行|网点|公司|客服中心))/u,
  task: /(?:任务|目标|指标|要求|需要|必须|难在|问题是|困难|难题|挑战|怎么办|着急|压力|负责|担任|要在|缺|没有抵押|不满|投诉)/u,
  action:
    /(?:我(?:们)?(?:就|先|又|还|再|把|给|跟|和|向|找|去|请|让|用|带|陪|当场|马上|立刻|主动|每天|一边)|于是我|接着|然后我|第一步|第二步|首先|其次)/u,
  result:
    /(?:最后|最终|结果|后来|到年底|截至|一共|总共|实现|达到|提升到|下降|降到|缩短|满意|感谢|表扬|续|转介绍|从.{1,12}到.{0,6}\d|成功|办成|批下来|放款)/u,
};

const FIGURE = /\d+(?:\.\d+)?/gu;

/** @returns how an answer is built; the parts of a story only for behavioural questions */
export function structureOf(
  kind: QuestionKind,
  answer: string,
  normal: NormalText,
  segmentation: Segmentation,
): Structure {
  const { text } = normal;
  const we = text.match(/我们|咱们/gu)?.length ?? 0;
  const me = (text.match(/我/gu)?.length ?? 0) - (text.match(/我们/gu)?.length ?? 0);
  let story: Structure['story'] = null;
  if (kind === 'behavioural') {
    story = {};
    for (const part of storyParts) {
      const evidence: Evidence[] = [];
      for (const clause of segmentation.clauses) {
        if (evidence.length === 2) break;
        if (!SIGNS[part].test(text.slice(clause.start, clause.end))) continue;
        const { start, end } = normal.original(clause.start, clause.end);
        if (end > start) evidence.push({ start, end, text: answer.slice(start, end) });
      }
      if (evidence.length > 0) story[part] = evidence;
    }
  }
  return {
    characters: [...answer.replace(/\s/gu, '')].length,
    sentences: segmentation.sentences.length,
    figures: text.match(FIGURE)?.length ?? 0,
    firstPersonShare: me + we === 0 ? null : Math.round((me / (me + we)) * 100) / 100,
    story,
  };
}
