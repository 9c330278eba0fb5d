import type { ErrorKind } from '#app/domain/errors.ts';
import type { Services } from './services.server.ts';

declare module '@remix-run/node' {
  /** What the server hands to every loader and action. */
  interface AppLoadContext {
    services: Services;
    /** Of this answer's Content-Security-Policy. */
    nonce: string;
    sessionSecret: string;
    /** Whether the browser spoke HTTPS. */
    secure: boolean;
    clientAddress: string;
    /** Why the server would not take this request; the guard turns it into a page. */
    refusal: ErrorKind | undefined;
  }
}
