import type { PointScore, Verdict } from './score-sheet.ts';

/** A stretch of an answer and the rubric points that it is evidence for; none for text between evidence. */
export interface Passage {
  text: string;
  points: Array<{ id: string; verdict: Verdict }>;
}

/**
 * Cuts an answer at every place where evidence begins or ends, so that overlapping evidence of several points can be
 * shown. The passages' texts put together are the answer.
 */
export function passagesOf(answer: string, points: Array<Pick<PointScore, 'id' | 'verdict' | 'evidence'>>): Passage[] {
  const evidence = points.flatMap(({ id, verdict, evidence }) => evidence.map((piece) => ({ ...piece, id, verdict })));
  const cuts = new Set([0, answer.length]);
  for (const { start, end } of evidence) cuts.add(start).add(end);
  const places = [...cuts].sort((a, b) => a - b);
  const passages: Passage[] = [];
  for (const [index, start] of places.slice(0, -1).entries()) {
    const end = places[index + 1]!;
    const here = evidence.filter((piece) => piece.start <= start && piece.end >= end);
    const unique = here.filter((piece, at) => here.findIndex(({ id }) => id === piece.id) === at);
    passages.push({ text: answer.slice(start, end), points: unique.map(({ id, verdict }) => ({ id, verdict })) });
  }
  return passages;
}
