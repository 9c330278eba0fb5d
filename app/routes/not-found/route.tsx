import { DomainError } from '#app/domain/errors.ts';
import { titled } from '#app/i18n/meta.ts';
import { guarded } from '#app/server/guard.server.ts';

/** Every URL that no screen answers. */
export const loader = guarded('bank.read', async () => {
  throw new DomainError('not_found', 'no such page');
});

export const action = loader;

export const meta = titled((text) => text.t('errors.not_found_title'));

export default function NotFound() {
  return null;
}
