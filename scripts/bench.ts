import { createRequire } from 'node:module';
import { benchScoring } from './bench/scoring.ts';
import { benchSite } from './bench/site.ts';
import { buildIfNeeded } from './build.ts';

// npm run bench: how fast the site is on this machine. Times differ from machine to machine; what must not grow are the
// ratios, each taken within one run, and the bytes. Limits are those of the issues that asked for them.
await buildIfNeeded();

/** One line of the table: what, how much, against what. */
export interface Row {
  what: string;
  value: string;
  limit?: { text: string; kept: boolean };
  ratio?: string;
}

const { rows: scoring, samples } = benchScoring();
const rows: Row[] = [...scoring, ...(await benchSite(samples))];

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };
console.log(`bank-interview ${version}, Node ${process.version}\n`);
const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => cells(row)[column]!.length)));
for (const row of rows) {
  const [what, value, ratio, limit] = cells(row);
  console.log(`${what!.padEnd(widths[0]!)}  ${value!.padStart(widths[1]!)}  ${ratio!.padEnd(widths[2]!)}  ${limit}`);
}

function cells({ what, value, ratio, limit }: Row): string[] {
  return [what, value, ratio ?? '', limit ? `${limit.kept ? 'kept' : 'NOT KEPT'}: ${limit.text}` : ''];
}
