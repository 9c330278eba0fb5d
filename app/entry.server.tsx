import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
// The build for Node's own streams (react-dom/server) puts NUL bytes into text of more than one byte a character.
import { renderToReadableStream } from 'react-dom/server.browser';
import { NonceProvider } from './components/nonce.tsx';
import { loadText, TextProvider } from './i18n/text.tsx';
import { preferencesOf } from './server/cookies.server.ts';

/** A page is sent whole: it is ready within milliseconds, and its compression is cheaper that way. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { locale } = await preferencesOf(request, context);
  const text = await loadText(locale);
  let failed = false;
  const body = await renderToReadableStream(
    <TextProvider text={text}>
      <NonceProvider value={context.nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
      </NonceProvider>
    </TextProvider>,
    {
      nonce: context.nonce,
      onError(error) {
        failed = true;
        console.error(error);
      },
    },
  );
  await body.allReady;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(body, { headers, status: failed ? 500 : status });
}

/** Faults of ours are logged; what visitors mistype is not. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  console.error(error);
}
