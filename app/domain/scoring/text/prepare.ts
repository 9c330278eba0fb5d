import { normalise, type NormalText } from './normalise.ts';
import { segment, type Segmentation, type Stretch } from './segment.ts';

/** An answer made ready for every check: its normal form and that form's sentences and clauses. */
export interface Prepared {
  answer: string;
  normal: NormalText;
  segmentation: Segmentation;
}

export function prepare(answer: string): Prepared {
  const normal = normalise(answer);
  return { answer, normal, segmentation: segment(normal.text) };
}

export const wordsOf = (prepared: Prepared, stretch: Stretch) => prepared.normal.text.slice(stretch.start, stretch.end);
