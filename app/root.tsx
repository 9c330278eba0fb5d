import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import type { LinksFunction } from '@remix-run/node';
import type { ReactNode } from 'react';
import favicon from './assets/favicon.svg?url';
import { ErrorPage } from './components/error-page.tsx';
import { useNonce } from './components/nonce.tsx';
import { SiteHeader } from './components/site-header.tsx';
import { useText } from './i18n/text.tsx';
import { paths } from './paths.ts';
import { preferencesOf } from './server/cookies.server.ts';
import stylesheet from './styles.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: favicon, type: 'image/svg+xml' },
];

/** Only what the shell shows; it guards nothing and reads nothing but the visitor's own cookies. */
export const loader = ({ request, context }: LoaderFunctionArgs) => preferencesOf(request, context);

export function Layout({ children }: { children: ReactNode }) {
  const { t, locale } = useText();
  const nonce = useNonce();
  const theme = useRouteLoaderData<typeof loader>('root')?.theme ?? 'system';
  return (
    <html lang={locale} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:rounded focus:bg-accent focus:px-4 focus:py-2 focus:text-on-accent"
        >
          {t('common.skip')}
        </a>
        <SiteHeader theme={theme} />
        {children}
        <footer className="no-print mx-auto max-w-6xl px-4 py-8 text-caption text-muted sm:px-6">
          {t('common.footer')} <Link to={paths.aboutScoring()}>{t('scoring.title')}</Link>
        </footer>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
