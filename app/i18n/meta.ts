import type { LoaderFunction, MetaFunction } from '@remix-run/node';
import type { Preferences } from '../server/cookies.server.ts';
import { defaultLocale } from './locales.ts';
import { textIn, type Text } from './text.tsx';

/**
 * A route's page title in the visitor's language, with the product's name behind it.
 * @param title given the route's loader data, undefined when it failed
 */
export function titled<Loader extends LoaderFunction>(
  title: (text: Text, data: Parameters<MetaFunction<Loader>>[0]['data']) => string,
): MetaFunction<Loader> {
  return ({ data, matches }) => {
    const preferences = matches.find(({ id }) => id === 'root')?.data as Preferences | undefined;
    const text = textIn(preferences?.locale ?? defaultLocale);
    return [{ title: `${title(text, data)} · ${text.t('common.product')}` }];
  };
}
