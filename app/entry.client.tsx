import { RemixBrowser } from '@remix-run/react';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { NonceProvider } from './components/nonce.tsx';
import { defaultLocale, isLocale } from './i18n/locales.ts';
import { loadText, TextProvider } from './i18n/text.tsx';

const { lang } = document.documentElement;
const text = await loadText(isLocale(lang) ? lang : defaultLocale);

startTransition(() => {
  hydrateRoot(
    document,
    <TextProvider text={text}>
      <NonceProvider value={undefined}>
        <RemixBrowser />
      </NonceProvider>
    </TextProvider>,
  );
});
