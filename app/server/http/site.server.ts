import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AppLoadContext } from '@remix-run/node';
import { createRequestListener } from '@remix-run/node-fetch-server';
import type { Services } from '../services.server.ts';
import { withBody } from './body.server.ts';
import { compressed } from './compression.server.ts';
import { isForged } from './origin.server.ts';
import { setSecurityHeaders } from './security-headers.server.ts';
import type { StaticFiles } from './static-files.server.ts';

export interface SiteParts {
  services: Services;
  sessionSecret: string;
  trustProxy: boolean;
  files: StaticFiles;
  /** Remix, or anything else that turns requests into pages. */
  pages(request: Request, context: AppLoadContext): Promise<Response>;
  /** Development's own scripts and styles need a laxer policy. */
  strict?: boolean;
}

/** The whole site as a server that is not listening yet. */
export function createSite({ services, sessionSecret, trustProxy, files, pages, strict = true }: SiteParts): Server {
  async function handle(incoming: Request, client: { address: string }): Promise<Response> {
    const file = files(incoming);
    if (file) return file;

    const { request: whole, tooLarge } = await withBody(incoming);
    const refusal = isForged(incoming) ? 'forbidden' : tooLarge ? 'too_large' : undefined;
    const request = refusal ? withoutContent(whole) : whole;
    const nonce = randomBytes(16).toString('base64');
    const secure = new URL(request.url).protocol === 'https:';
    const page = await pages(request, {
      services,
      nonce,
      sessionSecret,
      secure,
      clientAddress: client.address,
      refusal,
    });
    const response = await compressed(request, page);
    const headers = new Headers(response.headers);
    if (strict) setSecurityHeaders(headers, nonce, secure);
    return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
  }

  return createServer(
    { keepAliveTimeout: 65_000, requestTimeout: 60_000 },
    createRequestListener(handle, {
      trustProxy,
      onError(error) {
        if ((error as Error).name !== 'AbortError') console.error(error);
        return new Response('The server could not answer this request. Please try again.\n', {
          status: 500,
          headers: { 'Content-Type': 'text/plain; charset=utf-8' },
        });
      },
    }),
  );
}

/** What the guard needs to answer a refused request with a page; Remix itself would fail on a foreign origin. */
function withoutContent(request: Request): Request {
  const headers = new Headers(request.headers);
  for (const name of ['Origin', 'Content-Type', 'Content-Length']) headers.delete(name);
  return new Request(request.url, { method: request.method, headers });
}
