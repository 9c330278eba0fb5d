import type { Sighting } from '../cues/observe.ts';
import type { Likeness } from '../likeness/likeness.ts';
import type { Evidence } from '../score-sheet.ts';
import type { Prepared } from '../text/prepare.ts';
import { indexAt, type Stretch } from '../text/segment.ts';

const MOST_PASSAGES = 3;
/** A clause of which less speaks for the point is shown only when there is no better one. */
const SPEAKS = 0.25;

/**
 * The passages that a verdict rests on, in the answer's own words and in order; neighbours are joined.
 * @param sightings of the point's cues
 * @param likest the passage that sounds most like what the point asks for
 * @param share how much of a clause speaks for the point rather than for another, 0 to 1
 * @returns empty when there is neither
 */
export function evidenceOf(
  prepared: Prepared,
  sightings: Sighting[],
  likest: Likeness,
  share: (clause: number) => number,
): Evidence[] {
  const { clauses } = prepared.segmentation;
  const candidates = sightings
    .filter(({ stance }) => stance !== 'negated')
    .map(({ clause, end }) => ({ first: clause, last: indexAt(clauses, end - 1) }));
  if (likest.value > 0) candidates.push({ first: likest.first, last: likest.last });

  const worth = ({ first, last }: { first: number; last: number }) => {
    let best = 0;
    for (let clause = first; clause <= last; clause++) best = Math.max(best, share(clause));
    return best;
  };
  const ranked = candidates
    .map((candidate) => ({ ...candidate, worth: worth(candidate) }))
    .sort((a, b) => b.worth - a.worth || a.first - b.first);
  const spans: Stretch[] = [];
  for (const { first, last, worth: speaks } of ranked) {
    if (spans.length >= MOST_PASSAGES || (spans.length > 0 && speaks < SPEAKS)) break;
    const span = { start: clauses[first]!.start, end: clauses[last]!.end };
    const isKnown = spans.some((known) => span.start < known.end && span.end > known.start);
    if (!isKnown) spans.push(span);
  }

  return joined(spans).map(({ start, end }) => {
    const original = prepared.normal.original(start, end);
    return { ...original, text: prepared.answer.slice(original.start, original.end) };
  });
}

/** Spans in order, those that touch as one. */
function joined(spans: Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const before = whole.at(-1);
    if (before && span.start <= before.end + 1) before.end = Math.max(before.end, span.end);
    else whole.push({ ...span });
  }
  return whole;
}
