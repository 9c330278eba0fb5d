import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { buildIfNeeded } from './build.ts';

// Before anything of React is loaded: its development build is a third slower.
process.env.NODE_ENV ??= 'production';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  await buildIfNeeded();
  const [{ createRequestHandler }, { readEnv }, { startServer }, { staticFiles }, { createServices }] =
    await Promise.all([
      import('@remix-run/node'),
      import('../app/server/env.server.ts'),
      import('../app/server/http/lifecycle.server.ts'),
      import('../app/server/http/static-files.server.ts'),
      import('../app/server/services.server.ts'),
    ]);
  const env = readEnv(process.env);
  const services = await createServices({
    databaseUrl: env.DATABASE_URL,
    contentFolder: join(root, 'content'),
    cacheFolder: join(env.DATA_DIR, 'cache'),
    now: () => new Date(),
  });
  const build = (await import(pathToFileURL(join(root, 'build/server/index.js')).href)) as ServerBuild;
  await startServer({
    env,
    services,
    files: staticFiles(join(root, 'build/client')),
    pages: createRequestHandler(build, 'production'),
  });
} catch (error) {
  console.error(`\nThe site could not start.\n\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
