import type { Evidence } from '../score-sheet.ts';
import type { Prepared } from '../text/prepare.ts';
import { indexAt } from '../text/segment.ts';
import type { Judgement } from './judge.ts';

const MOST_PASSAGES = 3;

/** The clauses in which the judgement's sightings stand, in the answer's own words; neighbours are joined. */
export function evidenceOf(prepared: Prepared, { sightings }: Judgement): Evidence[] {
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
  return spans
    .sort((a, b) => a.start - b.start)
    .map((span) => {
      const { start, end } = prepared.normal.original(span.start, span.end);
      return { start, end, text: prepared.answer.slice(start, end) };
    });
}
