import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { Visitor } from '../../tests/site.ts';
import type { Row } from '../bench.ts';
import { percentile, type SampleAnswer } from './answers.ts';

const CONNECTIONS = 20;
const SECONDS = 8;
/** Long enough for a hundredth of the waits to be several. */
const UNHURRIED_SECONDS = 20;
const KB = 1024;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The whole site in a process of its own, as `npm start` runs it, with an empty database. */
export async function benchSite(samples: SampleAnswer[]): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  // The first start prepares the content and the database; the second is what an everyday start is.
  const first = await start(folder);
  await stop(first.child);
  const { child, url, readyIn } = await start(folder);
  try {
    const visitor = new Visitor(url);
    const { question, answer } = samples[0]!;
    const submitted = await visitor.answer(question.id, answer);
    const sheet = submitted.headers.get('Location')!;

    const cookie = visitor.cookie;
    return [
      { what: 'start to first response, milliseconds', value: readyIn.toFixed(0) },
      ...(await benchPage('question page', `${url}/questions/${question.id}`, cookie)),
      ...(await benchPage('score page', url + sheet, cookie)),
      ...(await benchSubmit(url, samples)),
      ...(await measureAssets(url, `/questions/${question.id}`)),
    ];
  } finally {
    await stop(child);
    rmSync(folder, { recursive: true });
  }
}

interface Started {
  child: ChildProcess;
  url: string;
  readyIn: number;
}

async function start(folder: string): Promise<Started> {
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATABASE_URL: join(folder, 'app.db'), DATA_DIR: folder, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const url = /Ready: (\S+)/u.exec(said)?.[1];
    if (url) {
      await (await fetch(url)).text();
      return { child, url, readyIn: performance.now() - started };
    }
  }
  throw new Error(`The site did not start: ${said}`);
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** A page of the site against a bare server that sends the same bytes. */
async function benchPage(name: string, url: string, cookie: string): Promise<Row[]> {
  const headers = { cookie, 'accept-encoding': 'gzip' };
  const page = await fetchRaw(url, headers);
  const bare = createServer((_, response) => response.writeHead(page.status, page.headers).end(page.body));
  bare.listen(0, '127.0.0.1');
  await once(bare, 'listening');
  const bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}`;
  const floor = await load({ url: bareUrl, headers });
  bare.closeAllConnections();
  bare.close();
  const site = await load({ url, headers });
  return [
    {
      what: `${name}: requests a second`,
      value: site.requests.average.toFixed(0),
      ratio: `1/${(floor.requests.average / site.requests.average).toFixed(0)} of bare node:http`,
    },
    { what: '  p99, milliseconds', value: site.latency.p99.toFixed(0) },
    { what: '  bytes (gzip)', value: String(page.body.length) },
  ];
}

/** Answers submitted and scored, each from a new guest: the answer's page is where the reply leads. */
async function benchSubmit(url: string, samples: SampleAnswer[]): Promise<Row[]> {
  let sent = 0;
  const next = () => {
    const { question, answer } = samples[sent++ % samples.length]!;
    const fields = { intent: 'submit', answer, submissionId: randomUUID(), revision: '0' };
    return { path: `/questions/${question.id}`, body: new URLSearchParams(fields).toString() };
  };
  const full = await load({
    url,
    requests: [{ method: 'POST', headers: FORM, setupRequest: (request) => ({ ...request, ...next() }) }],
  });
  // At the most that a site can do, a wait only counts the others in line: people's waits are measured below it.
  const times = await submitUnhurried(url, next);
  const p99 = percentile(times, 0.99);
  return [
    { what: 'submit and score: requests a second', value: full.requests.average.toFixed(0) },
    { what: '  p99 at that rate, milliseconds', value: full.latency.p99.toFixed(0) },
    {
      what: `  p99 of ${CONNECTIONS} people, one answer a second each, milliseconds`,
      value: p99.toFixed(0),
      limit: { text: '< 50', kept: p99 < 50 },
    },
  ];
}

/** Every person submits once a second, not all at the same moment. @returns their waits in milliseconds, sorted */
async function submitUnhurried(url: string, next: () => { path: string; body: string }): Promise<number[]> {
  const until = performance.now() + UNHURRIED_SECONDS * 1000;
  const times: number[] = [];
  const person = async (_: unknown, index: number) => {
    await sleep((1000 * index) / CONNECTIONS);
    while (performance.now() < until) {
      const { path, body } = next();
      const started = performance.now();
      const response = await fetch(url + path, { method: 'POST', headers: FORM, body, redirect: 'manual' });
      await response.arrayBuffer();
      const time = performance.now() - started;
      if (response.status !== 303) throw new Error(`${path} answered ${response.status}.`);
      times.push(time);
      await sleep(Math.max(0, 1000 - time));
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, person));
  return times.sort((a, b) => a - b);
}

async function load(options: autocannon.Options): Promise<autocannon.Result> {
  // What is not compiled yet is not measured.
  await autocannon({ connections: CONNECTIONS, duration: 2, ...options });
  const result = await autocannon({ connections: CONNECTIONS, duration: SECONDS, ...options });
  const refused = result.errors + result.timeouts + result['4xx'] + result['5xx'];
  if (refused > 0) throw new Error(`${refused} of the requests to ${options.url} failed.`);
  return result;
}

/** What a browser loads for a page, as it is compressed on the way. */
async function measureAssets(url: string, path: string): Promise<Row[]> {
  const html = await (await fetch(url + path)).text();
  const scripts = new Set(html.match(/\/assets\/[^"']+\.js/gu));
  const styles = new Set(html.match(/\/assets\/[^"']+\.css/gu));
  const [js, css] = [gzipBytes(scripts) / KB, gzipBytes(styles) / KB];
  return [
    {
      what: 'JavaScript of the question page, KB (gzip)',
      value: js.toFixed(1),
      limit: { text: '<= 105', kept: js <= 105 },
    },
    { what: 'CSS of the question page, KB (gzip)', value: css.toFixed(1) },
  ];
}

function gzipBytes(files: Set<string>): number {
  const sizes = [...files].map((file) => readFileSync(join(root, 'build/client', `${file}.gz`)).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

interface RawPage {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

async function fetchRaw(url: string, headers: Record<string, string>): Promise<RawPage> {
  const [response] = (await once(get(url, { headers }), 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) };
}
