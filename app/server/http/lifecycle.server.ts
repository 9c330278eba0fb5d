import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Env } from '../env.server.ts';
import { keptSecret } from '../session-secret.server.ts';
import { createSite, type SiteParts } from './site.server.ts';

const DRAIN_SECONDS = 10;

type Parts = Pick<SiteParts, 'services' | 'files' | 'pages' | 'strict'> & { env: Env };

/**
 * Listens, says where, and on SIGTERM or SIGINT finishes the answers under way before it ends.
 * @returns the port
 * @throws Error that says what to do when the address is taken
 */
export async function startServer({ env, ...parts }: Parts): Promise<number> {
  const sessionSecret = env.SESSION_SECRET ?? keptSecret(env.DATA_DIR);
  const server = createSite({ ...parts, sessionSecret, trustProxy: env.TRUST_PROXY });
  server.listen(env.PORT, env.HOST);
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${env.PORT} on ${env.HOST} is taken. Choose another one: PORT=3001 npm start`);
  }
  const { port } = server.address() as AddressInfo;
  console.log(`Ready: http://${env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST}:${port}`);

  let stopping = false;
  async function stop() {
    if (stopping) return;
    stopping = true;
    const closed = once(server, 'close');
    server.close();
    // A connection whose answer has just gone out is idle only now.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const late = setTimeout(() => server.closeAllConnections(), DRAIN_SECONDS * 1000);
    await closed;
    clearInterval(idle);
    clearTimeout(late);
    await parts.services.database.close();
    process.exit(0);
  }
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  return port;
}
