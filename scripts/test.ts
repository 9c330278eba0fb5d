import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../tests/e2e/chromium.ts';
import { buildIfNeeded } from './build.ts';

// npm test: unit and database tests, then the browser tests where a Chromium is found. Ends with the counts of both.
const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test-results');
const require = createRequire(import.meta.url);

interface Counts {
  passed: number;
  failed: number;
}

/** Runs a package's command line with this very Node. */
function run(packageName: string, file: string, parameters: string[]): boolean {
  const command = join(dirname(require.resolve(`${packageName}/package.json`)), file);
  const { status } = spawnSync(process.execPath, [command, ...parameters], {
    cwd: root,
    stdio: 'inherit',
  });
  return status === 0;
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(results, file), 'utf8'));
  } catch {
    return undefined;
  }
}

// Counts of an earlier run must not be taken for this one's.
for (const file of ['unit.json', 'e2e.json']) rmSync(join(results, file), { force: true });
mkdirSync(results, { recursive: true });
await buildIfNeeded();

const unitOk = run('vitest', 'vitest.mjs', [
  'run',
  '--config=tests/vitest.config.ts',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile=${join(results, 'unit.json')}`,
]);
const unit = read('unit.json') as { numPassedTests: number; numFailedTests: number } | undefined;
const counts: Counts = { passed: unit?.numPassedTests ?? 0, failed: unit?.numFailedTests ?? 1 };

let browserOk = true;
if (findChromium()) {
  browserOk = run('@playwright/test', 'cli.js', ['test', '--config=tests/e2e/playwright.config.ts']);
  const browser = read('e2e.json') as { stats: { expected: number; unexpected: number; flaky: number } } | undefined;
  counts.passed += browser?.stats.expected ?? 0;
  counts.failed += browser ? browser.stats.unexpected + browser.stats.flaky : 1;
} else {
  console.log('\nNo Chromium was found, so the browser tests were left out (set CHROMIUM_PATH to run them).');
}

// A run that ended badly without a failing test has failed all the same.
if (!(unitOk && browserOk) && counts.failed === 0) counts.failed = 1;
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
