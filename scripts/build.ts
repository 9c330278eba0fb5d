import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'build/stamp');
/** What the pages are built from. Content and the database are read at the start and need no build. */
const SOURCES = ['app', 'package-lock.json', 'remix.config.js', 'vite.config.ts', 'tsconfig.json'];
const COMPRESSED = /\.(?:js|css|svg|json)$/u;

/** Builds the site when there is no build or a source is newer than it. */
export async function buildIfNeeded(): Promise<void> {
  if (isFresh()) return;
  console.log('Building the site (once after each change of the code) ...');
  await build();
}

/** Builds the pages for server and browser and compresses what the browser gets. */
export async function build(): Promise<void> {
  // A source that changes while the build runs must make it stale.
  const startedAt = new Date();
  const cli = createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js');
  const child = spawn(process.execPath, [cli, 'vite:build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The build failed; its messages stand above.');
  compressAssets(join(root, 'build/client'));
  writeFileSync(stamp, startedAt.toISOString());
}

function isFresh(): boolean {
  let builtAt: number;
  try {
    builtAt = Date.parse(readFileSync(stamp, 'utf8'));
  } catch {
    return false;
  }
  return SOURCES.every((source) => newest(join(root, source)) < builtAt);
}

function newest(path: string): number {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function compressAssets(folder: string) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!COMPRESSED.test(name)) continue;
    const path = join(folder, name);
    const body = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(body, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build();
