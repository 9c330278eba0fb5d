import { createServer as createHttpServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { createServer } from 'vite';
import { readEnv } from '../app/server/env.server.ts';
import { createSite } from '../app/server/http/site.server.ts';
import { createServices } from '../app/server/services.server.ts';
import { keptSecret } from '../app/server/session-secret.server.ts';

// Pages and components reload by themselves; `node --watch` restarts this process when the domain or the database code
// changes, or the content.
const root = fileURLToPath(new URL('..', import.meta.url));
const env = readEnv(process.env);
const services = await createServices({
  databaseUrl: env.DATABASE_URL,
  contentFolder: join(root, 'content'),
  cacheFolder: join(env.DATA_DIR, 'cache'),
  now: () => new Date(),
});

const server = createHttpServer();
const vite = await createServer({ root, server: { middlewareMode: { server }, hmr: { server } } });
const site = createSite({
  services,
  sessionSecret: env.SESSION_SECRET ?? keptSecret(env.DATA_DIR),
  trustProxy: env.TRUST_PROXY,
  strict: false,
  files: () => undefined,
  pages: async (request, context) => {
    const build = (await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild;
    return createRequestHandler(build, 'development')(request, context);
  },
});
server.on('request', (request, response) =>
  vite.middlewares(request, response, () => site.emit('request', request, response)),
);
server.listen(env.PORT, env.HOST, () => console.log(`Ready for work: http://${env.HOST}:${env.PORT}`));
