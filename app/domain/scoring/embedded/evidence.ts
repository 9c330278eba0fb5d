import type { Sighting } from '../cues/observe.ts';
import type { Likeness } from '../likeness/likeness.ts';
import type { Evidence } from '../score-sheet.ts';
import type { Prepared } from '../text/prepare.ts';
import { indexAt } from '../text/segment.ts';

const MOST_PASSAGES = 3;

/**
 * The clauses in which the judgement's sightings stand, in the answer's own words; neighbours are joined. Where no cue
 * stands, the passage that sounds most like what was asked for.
 */
export function evidenceOf(prepared: Prepared, sightings: Sighting[], likest: Likeness): Evidence[] {
  const { clauses } = prepared.segmentation;
  const spans: Array<{ start: number; end: number }> = [];
  for (const sighting of sightings.filter(({ stance }) => stance !== 'negated')) {
    const from = clauses[sighting.clause]!;
    const to = clauses[indexAt(clauses, sighting.end - 1)]!;
    const span = { start: from.start, end: Math.max(to.end, sighting.end) };
    const overlapping = spans.find((known) => span.start <= known.end + 1 && span.end >= known.start - 1);
    if (overlapping) {
      overlapping.start = Math.min(overlapping.start, span.start);
      overlapping.end = Math.max(overlapping.end, span.end);
    } else if (spans.length < MOST_PASSAGES) {
      spans.push(span);
    }
  }
  if (spans.length === 0) spans.push({ start: clauses[likest.first]!.start, end: clauses[likest.last]!.end });
  return spans
    .sort((a, b) => a.start - b.start)
    .map((span) => {
      const { start, end } = prepared.normal.original(span.start, span.end);
      return { start, end, text: prepared.answer.slice(start, end) };
    });
}
