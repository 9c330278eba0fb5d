import { z } from 'zod';
import { DimensionCode } from './model.ts';

const text = z.string().trim().min(1);
const cues = z.array(text);

/**
 * Something that people do and tell, or know and state (`fact`), with the cues by which it is recognised in an answer.
 * The notation of a cue is described in `content/README.md` and read by `scoring/cues/cue.ts`.
 */
export const Behaviour = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只用小写字母、数字和连字符'),
  kind: z.enum(['behaviour', 'fact']),
  dimension: DimensionCode,
  name: text,
  definition: text,
  /** Words by which a rubric point speaks of it. */
  wording: cues.min(1),
  /** Said concretely: the behaviour was shown. */
  cues: cues.min(1),
  /** Only named, without content. */
  named: cues,
  /** The opposite, or a false statement. */
  counter: cues,
  /** Sentences of different people that show it, and ones that only seem to. */
  examples: cues,
  near: cues,
});
export type Behaviour = z.infer<typeof Behaviour>;

/** Word classes that cues refer to as `<name>`. */
export const WordClasses = z.record(z.string().min(1), z.array(text).min(1));
export type WordClasses = z.infer<typeof WordClasses>;

export interface BehaviourLibrary {
  behaviours: Behaviour[];
  words: WordClasses;
}
