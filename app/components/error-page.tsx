import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import type { ErrorKind } from '#app/domain/errors.ts';
import { useText } from '#app/i18n/text.tsx';
import { paths } from '#app/paths.ts';
import { ButtonLink } from './button.tsx';
import { Page } from './page.tsx';

const kinds: ErrorKind[] = ['bad_request', 'forbidden', 'not_found', 'too_large', 'conflict'];

/** Every error that reaches a person ends here: what happened, and what they can do. */
export function ErrorPage() {
  const { t } = useText();
  const kind = kindOf(useRouteError());
  return (
    <Page title={t(`errors.${kind}_title`)} lead={t(`errors.${kind}_advice`)}>
      <div className="flex flex-wrap gap-3">
        <ButtonLink to={paths.banks()}>{t('errors.to_banks')}</ButtonLink>
        <ButtonLink look="secondary" to={paths.home()}>
          {t('errors.to_home')}
        </ButtonLink>
      </div>
    </Page>
  );
}

function kindOf(error: unknown): ErrorKind | 'fault' {
  if (!isRouteErrorResponse(error)) return 'fault';
  const kind = (error.data as { kind?: unknown } | null)?.kind;
  if (kinds.includes(kind as ErrorKind)) return kind as ErrorKind;
  return error.status === 404 ? 'not_found' : error.status < 500 ? 'bad_request' : 'fault';
}
