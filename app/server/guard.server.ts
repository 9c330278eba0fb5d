import { randomUUID } from 'node:crypto';
import { data, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { may, type Actor, type Permission } from '#app/domain/access.ts';
import { DomainError, isDomainError, statusOf, type ErrorKind } from '#app/domain/errors.ts';
import { guestHeader, guestOf } from './cookies.server.ts';
import type { Services } from './services.server.ts';

/** A request after the guard: who asks, what they may call, and the parsed parts of what they sent. */
export interface Visit {
  actor: Actor;
  services: Services;
  request: Request;
  context: AppLoadContext;
  /** A part of the URL. @throws DomainError not_found when it is missing or cannot be an id */
  param(name: string): string;
  /** The search parameters that the schema knows; ones that do not fit fall back to its defaults. */
  query<T>(schema: z.ZodType<T>): T;
  /** @throws DomainError bad_request when it is no form, or not one that our pages send */
  form<T>(schema: z.ZodType<T>): Promise<T>;
  /** The person who asks, made a guest with `headers` to remember them by if they were nobody yet. */
  person(): Promise<{ personId: string; headers: Headers }>;
}

type Handler<T> = (visit: Visit) => Promise<T>;
type Args = LoaderFunctionArgs | ActionFunctionArgs;

const Id = z.string().regex(/^[A-Za-z0-9-]{1,64}$/u);

/**
 * The one way into a loader or an action: nothing runs before the request is taken and the permission is given.
 * A domain error becomes a page of its kind with its status.
 */
export function guarded<T>(permission: Permission, handler: Handler<T>): (args: Args) => Promise<T> {
  const guardedHandler = async (args: Args): Promise<T> => {
    try {
      if (args.context.refusal) throw new DomainError(args.context.refusal, 'refused by the server');
      const visit = await visitOf(args);
      const isForAnybody = may({ personId: undefined }, permission);
      if (!isForAnybody && !may(visit.actor, permission, visit.actor.personId)) {
        // Somebody else's thing and a missing one look alike from outside.
        throw new DomainError('not_found', `${permission} by nobody`);
      }
      return await handler(visit);
    } catch (error) {
      if (isDomainError(error)) throw errorPage(error.kind);
      throw error;
    }
  };
  return Object.assign(guardedHandler, { permission });
}

const errorPage = (kind: ErrorKind) => data({ kind }, { status: statusOf[kind] });

async function visitOf({ request, context, params }: Args): Promise<Visit> {
  const personId = await guestOf(request, context);
  return {
    actor: { personId },
    services: context.services,
    request,
    context,
    param(name) {
      const id = Id.safeParse(params[name]);
      if (!id.success) throw new DomainError('not_found', `${name} ${String(params[name])}`);
      return id.data;
    },
    query(schema) {
      return schema.parse(Object.fromEntries(new URL(request.url).searchParams));
    },
    async form(schema) {
      let fields: unknown;
      try {
        fields = Object.fromEntries(await request.formData());
      } catch {
        throw new DomainError('bad_request', 'not a form');
      }
      const result = schema.safeParse(fields);
      if (!result.success) throw new DomainError('bad_request', z.prettifyError(result.error));
      return result.data;
    },
    async person() {
      const headers = new Headers();
      if (personId) return { personId, headers };
      const newcomer = randomUUID();
      headers.append('Set-Cookie', await guestHeader(newcomer, context));
      return { personId: newcomer, headers };
    },
  };
}
