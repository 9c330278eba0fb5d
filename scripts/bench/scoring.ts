import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Row } from '../bench.ts';
import { openScorer } from '../scoring/scorers.ts';
import { percentile, sampleAnswers, type SampleAnswer } from './answers.ts';

const LENGTH = 400;
const ROUNDS = 10;

/**
 * The embedded scorer alone, on one core: its load, its memory, and answers of 400 characters.
 * @returns the answers too, so that the site is measured with the same
 */
export function benchScoring(): { rows: Row[]; samples: SampleAnswer[] } {
  const before = memory();
  const started = performance.now();
  const { scorer, questions } = openScorer();
  const load = performance.now() - started;
  const used = memory() - before;
  const samples = sampleAnswers(questions, LENGTH);

  // Twice untimed: the machine code of the first rounds is not the one that a running site has.
  const times: number[] = [];
  for (let round = -2; round < ROUNDS; round++) {
    for (const { question, answer } of samples) {
      const start = performance.now();
      scorer.scoreNow(question, answer);
      if (round >= 0) times.push(performance.now() - start);
    }
  }
  const sorted = times.toSorted((a, b) => a - b);
  const [p50, p99] = [percentile(sorted, 0.5), percentile(sorted, 0.99)];
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const rows: Row[] = [
    { what: `score ${LENGTH} characters: answers a second`, value: (1000 / mean).toFixed(0) },
    {
      what: '  p50, milliseconds',
      value: p50.toFixed(2),
      limit: { text: '<= 3', kept: p50 <= 3 },
    },
    {
      what: '  p99, milliseconds',
      value: p99.toFixed(2),
      ratio: `${(p99 / p50).toFixed(1)} x p50`,
      limit: { text: '<= 5', kept: p99 <= 5 },
    },
    { what: 'load of the scorer, milliseconds', value: load.toFixed(0), limit: { text: '<= 300', kept: load <= 300 } },
    { what: '  memory, MB', value: used.toFixed(0), limit: { text: '<= 150', kept: used <= 150 } },
  ];
  return { rows, samples };
}

/** Megabytes in use, without what waits to be collected. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
