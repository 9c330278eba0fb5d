import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { createServices, type Services } from '../app/server/services.server.ts';
import { createSite } from '../app/server/http/site.server.ts';
import { staticFiles } from '../app/server/http/static-files.server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface TestSite {
  url: string;
  services: Services;
  close(): Promise<void>;
}

/** The real site on a port of its own with a database of its own. `npm test` has built the pages before. */
export async function openSite(changes: Partial<Parameters<typeof createSite>[0]> = {}): Promise<TestSite> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const services = await createServices({
    databaseUrl: join(folder, 'app.db'),
    contentFolder: join(root, 'content'),
    cacheFolder: join(root, 'data/cache'),
    now: () => new Date(),
  });
  const build = (await import(pathToFileURL(join(root, 'build/server/index.js')).href)) as ServerBuild;
  const server = createSite({
    services,
    sessionSecret: 'a secret for tests that is long enough',
    trustProxy: false,
    files: staticFiles(join(root, 'build/client')),
    pages: createRequestHandler(build, 'production'),
    ...changes,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    services,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await services.database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A visitor with a cookie jar and no scripts. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  private readonly site: string;

  constructor(site: string) {
    this.site = site;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { headers });
  }

  async post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  /** Submits an answer as the question's page does. */
  async answer(questionId: string, answer: string, submissionId: string = crypto.randomUUID()): Promise<Response> {
    return this.post(`/questions/${questionId}`, { intent: 'submit', answer, submissionId, revision: '0' });
  }

  async send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0) headers.set('Cookie', this.cookie);
    const response = await fetch(this.site + path, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';');
      const at = pair!.indexOf('=');
      this.cookies.set(pair!.slice(0, at), pair!.slice(at + 1));
    }
    return response;
  }
}
