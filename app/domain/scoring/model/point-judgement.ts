import { z } from 'zod';
import { Verdict } from '../score-sheet.ts';

/** What a language model is asked to say of one rubric point. It never sees or gives a total. */
export const PointJudgement = z.object({
  verdict: Verdict,
  /** Passages of the answer, letter for letter, that the verdict rests on. */
  quotes: z.array(z.string()),
});
export type PointJudgement = z.infer<typeof PointJudgement>;
