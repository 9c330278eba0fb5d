import { DomainError } from '#app/domain/errors.ts';
import { guarded } from '#app/server/guard.server.ts';

/** Every URL that no screen answers. */
export const loader = guarded('bank.read', async () => {
  throw new DomainError('not_found', 'no such page');
});

export const action = loader;

export default function NotFound() {
  return null;
}
