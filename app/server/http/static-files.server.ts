import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};
/** Encodings that the build leaves beside a file, best first. */
const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];

interface StaticFile {
  type: string;
  plain: Buffer<ArrayBuffer>;
  encoded: Array<{ name: string; body: Buffer<ArrayBuffer> }>;
}

export type StaticFiles = (request: Request) => Response | undefined;

/**
 * Serves the built files below `folder` from memory. Their names carry a hash of their content, so they never change.
 */
export function staticFiles(folder: string): StaticFiles {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, entry);
    const type = TYPES[extname(entry)];
    if (!type || !statSync(path).isFile()) continue;
    const encoded = ENCODINGS.flatMap(({ name, ending }) => {
      try {
        return [{ name, body: readFileSync(path + ending) }];
      } catch {
        return [];
      }
    });
    files.set(`/${relative(folder, path).replaceAll('\\', '/')}`, { type, plain: readFileSync(path), encoded });
  }

  return (request) => {
    const file = files.get(new URL(request.url).pathname);
    if (!file) return undefined;
    const accepted = request.headers.get('Accept-Encoding') ?? '';
    const encoding = file.encoded.find(({ name }) => new RegExp(`\\b${name}\\b`, 'u').test(accepted));
    const headers = new Headers({
      'Content-Type': file.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
      Vary: 'Accept-Encoding',
    });
    if (encoding) headers.set('Content-Encoding', encoding.name);
    const body = encoding?.body ?? file.plain;
    headers.set('Content-Length', String(body.length));
    return new Response(request.method === 'HEAD' ? null : body, { headers });
  };
}
