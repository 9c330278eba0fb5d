import { createCookie, type AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import { isLocale, negotiateLocale, type Locale } from '#app/i18n/locales.ts';
import { themes, type Theme } from '#app/themes.ts';

const YEAR = 365 * 24 * 60 * 60;

const guestCookie = ({ sessionSecret, secure }: AppLoadContext) =>
  createCookie('guest', { path: '/', httpOnly: true, sameSite: 'lax', maxAge: YEAR, secrets: [sessionSecret], secure });

const preferencesCookie = ({ secure }: AppLoadContext) =>
  createCookie('preferences', { path: '/', httpOnly: true, sameSite: 'lax', maxAge: YEAR, secure });

const PersonId = z.uuid();

/** @returns the guest whom the request's cookie names; undefined for none, or for one that we did not sign */
export async function guestOf(request: Request, context: AppLoadContext): Promise<string | undefined> {
  const value: unknown = await guestCookie(context).parse(request.headers.get('Cookie'));
  return PersonId.safeParse(value).data;
}

export const guestHeader = (personId: string, context: AppLoadContext) => guestCookie(context).serialize(personId);

export interface Preferences {
  locale: Locale;
  theme: Theme;
}

/** What the person chose; else what their browser asks for. */
export async function preferencesOf(request: Request, context: AppLoadContext): Promise<Preferences> {
  const value: unknown = await preferencesCookie(context).parse(request.headers.get('Cookie'));
  const kept = (value ?? {}) as Partial<Record<keyof Preferences, unknown>>;
  return {
    locale: isLocale(kept.locale) ? kept.locale : negotiateLocale(request.headers.get('Accept-Language')),
    theme: themes.includes(kept.theme as Theme) ? (kept.theme as Theme) : 'system',
  };
}

export const preferencesHeader = (preferences: Preferences, context: AppLoadContext) =>
  preferencesCookie(context).serialize(preferences);
