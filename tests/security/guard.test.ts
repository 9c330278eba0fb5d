import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { expect, test } from 'vitest';
import { permissions } from '../../app/domain/access.ts';

const built = fileURLToPath(new URL('../../build/server/index.js', import.meta.url));
const { routes } = (await import(pathToFileURL(built).href)) as ServerBuild;

/** The shell reads nothing but the visitor's own cookies. */
const UNGUARDED = ['root loader'];

const handlers = Object.entries(routes).flatMap(([id, route]) =>
  (['loader', 'action'] as const).flatMap((name) => {
    const handler = route?.module[name];
    return handler ? [{ name: `${id} ${name}`, handler }] : [];
  }),
);

test('every loader and action but the shell’s is behind the guard, with a permission that exists', () => {
  const guarded = handlers.filter(({ name }) => !UNGUARDED.includes(name));
  expect(guarded.length).toBeGreaterThan(8);
  const without = guarded.filter(({ handler }) => {
    const { permission } = handler as { permission?: string };
    return permission === undefined || !Object.hasOwn(permissions, permission);
  });
  expect(without.map(({ name }) => name)).toEqual([]);
});
