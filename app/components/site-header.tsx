import { Form, Link, NavLink, useLocation } from '@remix-run/react';
import { localeNames, locales, type Locale } from '#app/i18n/locales.ts';
import { useText } from '#app/i18n/text.tsx';
import { paths } from '#app/paths.ts';
import { themes, type Theme } from '#app/themes.ts';

export function SiteHeader({ theme }: { theme: Theme }) {
  const { t, locale } = useText();
  const link = ({ isActive }: { isActive: boolean }) =>
    `inline-flex min-h-11 items-center rounded px-2.5 no-underline hover:text-accent ${isActive ? 'font-semibold text-accent' : 'text-ink'}`;
  return (
    <header className="no-print border-b border-line">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-3 px-4 sm:px-6">
        <Link
          to={paths.home()}
          className="mr-auto inline-flex min-h-12 items-center text-heading font-semibold text-ink no-underline sm:mr-4"
        >
          {t('common.product')}
        </Link>
        <nav aria-label={t('common.navigation')} className="flex sm:mr-auto">
          <NavLink to={paths.banks()} className={link}>
            {t('common.nav_banks')}
          </NavLink>
          <NavLink to={paths.competencies()} className={link}>
            {t('common.nav_competencies')}
          </NavLink>
        </nav>
        <Preferences locale={locale} theme={theme} />
      </div>
    </header>
  );
}

/** Language and light: one button for the next choice each, remembered by a cookie, working without scripts. */
function Preferences({ locale, theme }: { locale: Locale; theme: Theme }) {
  const { t } = useText();
  const { pathname, search } = useLocation();
  const nextLocale = locales[(locales.indexOf(locale) + 1) % locales.length]!;
  const nextTheme = themes[(themes.indexOf(theme) + 1) % themes.length]!;
  const button =
    'inline-flex min-h-11 min-w-11 items-center justify-center rounded px-2 text-caption text-muted hover:text-accent';
  return (
    <Form method="post" action={paths.preferences()} reloadDocument className="flex">
      <input type="hidden" name="returnTo" value={pathname + search} />
      <button className={button} name="theme" value={nextTheme}>
        <span className="sr-only">{t('common.theme')}</span>
        {t(`common.theme_${theme}`)}
      </button>
      <button className={button} name="locale" value={nextLocale} lang={nextLocale}>
        {localeNames[nextLocale]}
      </button>
    </Form>
  );
}
