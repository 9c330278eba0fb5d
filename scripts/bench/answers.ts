import type { Question } from '../../app/domain/questions/question.ts';

/** A question with an answer of `length` characters to it, made of the sentences of its reference answer. */
export interface SampleAnswer {
  question: Question;
  answer: string;
}

/**
 * Answers for measuring: real prose about the question. No two of them are the same text, so that nothing that a
 * scorer remembers of one helps with another.
 */
export function sampleAnswers(questions: Question[], length: number): SampleAnswer[] {
  return questions.flatMap((question, index) => {
    const own = question.referenceAnswer.replaceAll(/[#*\n>-]/gu, '');
    const next = questions[(index + 1) % questions.length]!.referenceAnswer.replaceAll(/[#*\n>-]/gu, '');
    const sentences = (own + next).match(/[^。！？]+[。！？]?/gu) ?? [];
    return sentences.slice(0, 4).map((_, start) => ({
      question,
      answer: [...sentences.slice(start), ...sentences.slice(0, start)].join('').slice(0, length),
    }));
  });
}

/** The value below which `share` of the sorted samples lie. */
export function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
