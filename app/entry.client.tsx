import { RemixBrowser } from '@remix-run/react';
import { hydrateRoot } from 'react-dom/client';
import { NonceProvider } from './components/nonce.tsx';
import { defaultLocale, isLocale } from './i18n/locales.ts';
import { loadText, TextProvider } from './i18n/text.tsx';

/**
 * RemixBrowser suspends, outside of every boundary, until the page's data has been decoded, and a key press at that
 * moment makes React 18 give up the page ("Root did not complete", remix-run/remix#10214). What it suspends on is
 * thrown before its first hook, so it can be waited for here.
 */
async function dataIsDecoded() {
  try {
    RemixBrowser({});
  } catch (pending) {
    await pending;
  }
}

const { lang } = document.documentElement;
const [text] = await Promise.all([loadText(isLocale(lang) ? lang : defaultLocale), dataIsDecoded()]);

// Not in a transition, which an event could interrupt.
hydrateRoot(
  document,
  <TextProvider text={text}>
    <NonceProvider value={undefined}>
      <RemixBrowser />
    </NonceProvider>
  </TextProvider>,
);
