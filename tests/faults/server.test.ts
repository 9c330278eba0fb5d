import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSite, Visitor } from '../site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faults-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `npm start`'s command and waits for its first word. */
async function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      DATABASE_URL: join(folder, 'app.db'),
      DATA_DIR: folder,
      ...env,
    },
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const url = await new Promise<string | undefined>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const ready = /Ready: (\S+)/u.exec(output);
      if (ready) resolve(ready[1]);
    });
    void ended.then(() => resolve(undefined));
  });
  return { child, url, ended, output: () => output };
}

const answer = '我先请客户坐下，听他把话说完，再调出流水核实。';

describe('the server', () => {
  test('finishes what it is doing when it is told to stop, and ends well', async () => {
    const { child, url, ended } = await start();
    const pages = Array.from({ length: 30 }, () => fetch(`${url}/competencies`));
    await pages[0];
    child.kill('SIGTERM');
    const results = await Promise.allSettled(pages);
    const [code] = await ended;
    expect(code).toBe(0);
    // What had been taken was answered; what came too late was refused, not cut off.
    for (const result of results)
      if (result.status === 'fulfilled') expect((await result.value.text()).includes('</html>')).toBe(true);
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  });

  test('has everything after it was killed', async () => {
    const first = await start();
    const person = new Visitor(first.url!);
    const path = (await person.answer('rm-1', answer)).headers.get('Location')!;
    await person.post('/questions/rm-2/draft', { answer: '写了一半', revision: '0' });
    first.child.kill('SIGKILL');
    await first.ended;

    const second = await start();
    const cookie = { Cookie: person.cookie };
    const sheet = await fetch(second.url! + path, { headers: cookie });
    expect(sheet.status).toBe(200);
    expect(await (await fetch(`${second.url}/questions/rm-2`, { headers: cookie })).text()).toContain('写了一半');
    second.child.kill('SIGTERM');
    await second.ended;
  });

  test('keeps its secret to its owner and from start to start', async () => {
    const { child, ended } = await start();
    child.kill('SIGTERM');
    await ended;
    const path = join(folder, 'session-secret');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toMatch(/^[0-9a-f]{64}$/u);
  });

  test('says what to do when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { ended, output } = await start({ PORT: String(port) });
    expect((await ended)[0]).toBe(1);
    expect(output()).toContain(`Port ${port} on 127.0.0.1 is taken`);
    other.close();
  });

  test('names the variable that is wrong', async () => {
    const { ended, output } = await start({ PORT: 'eighty' });
    expect((await ended)[0]).toBe(1);
    expect(output()).toMatch(/The environment is not right:\n\s+PORT/u);
  });

  test('says that the database cannot be opened', async () => {
    const { ended, output } = await start({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect((await ended)[0]).toBe(1);
    expect(output()).toContain('The site could not start.');
  });
});

describe('health', () => {
  test('is good while the database answers and bad when it does not', async () => {
    const site = await openSite();
    expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
    await site.services.database.close();
    const response = await fetch(`${site.url}/healthz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'database unavailable' });
    await site.close().catch(() => undefined);
  });
});

describe('content that changes', () => {
  test('never changes a score that was given', async () => {
    const { createServices } = await import('../../app/server/services.server.ts');
    const content = join(folder, 'content');
    cpSync(join(root, 'content'), content, { recursive: true });
    const open = () =>
      createServices({
        databaseUrl: join(folder, 'app.db'),
        contentFolder: content,
        cacheFolder: join(folder, 'cache'),
        now: () => new Date(),
      });
    const before = await open();
    const person = crypto.randomUUID();
    const id = await before.practice.submit(person, 'rm-1', crypto.randomUUID(), answer);
    const scored = await before.practice.attempt(person, id);
    await before.database.close();

    const file = join(content, 'banks/relationship-manager/rm-1.md');
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace('先耐心倾听并表示理解', '先记录客户的诉求')
        .replace('listens-fully', 'records-request'),
    );
    const after = await open();
    expect(await after.practice.attempt(person, id)).toEqual(scored);
    const again = await after.practice.attempt(
      person,
      await after.practice.submit(person, 'rm-1', crypto.randomUUID(), answer),
    );
    expect(again.attempt.questionHash).not.toBe(scored.attempt.questionHash);
    expect(again.question.points[0]!.text).toContain('先记录客户的诉求');
    await after.database.close();
  });
});
