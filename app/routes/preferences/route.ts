import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { locales } from '#app/i18n/locales.ts';
import { paths } from '#app/paths.ts';
import { preferencesHeader, preferencesOf } from '#app/server/cookies.server.ts';
import { guarded } from '#app/server/guard.server.ts';
import { themes } from '#app/themes.ts';

const Choice = z.object({
  locale: z.enum(locales).optional(),
  theme: z.enum(themes).optional(),
  // A path of ours: one slash, then no other slash or backslash, which browsers take for another host.
  returnTo: z
    .string()
    .regex(/^\/(?![/\\])[^\\\s]*$/u)
    .catch('/'),
});

export const loader = guarded('preferences.write', async () => redirect(paths.home()));

export const action = guarded('preferences.write', async ({ request, context, form }) => {
  const { returnTo, ...choice } = await form(Choice);
  const preferences = { ...(await preferencesOf(request, context)), ...choice };
  return redirect(returnTo, { status: 303, headers: { 'Set-Cookie': await preferencesHeader(preferences, context) } });
});
