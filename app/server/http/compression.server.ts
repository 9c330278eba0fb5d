import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|javascript|xml)|image\/svg)/u;
const WORTH_IT = 1024;

/**
 * Pages are rendered whole and compressed at once, at a level that costs a seventh of a page's time;
 * brotli or streaming would cost several times that.
 */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const type = response.headers.get('Content-Type') ?? '';
  if (!response.body || !COMPRESSIBLE.test(type) || response.headers.has('Content-Encoding')) return response;
  const body = Buffer.from(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.append('Vary', 'Accept-Encoding');
  const accepts = /\bgzip\b/u.test(request.headers.get('Accept-Encoding') ?? '');
  if (!accepts || body.length < WORTH_IT) return new Response(body, { status: response.status, headers });
  headers.set('Content-Encoding', 'gzip');
  headers.delete('Content-Length');
  return new Response(new Uint8Array(await compress(body, { level: 4 })), { status: response.status, headers });
}
