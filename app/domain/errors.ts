/**
 * The only kinds of error there are. Everything a person can cause is one of these;
 * any other error is a fault of ours.
 */
export type ErrorKind = 'bad_request' | 'forbidden' | 'not_found' | 'too_large' | 'conflict';

/** HTTP status of each kind, the one table. */
export const statusOf: Record<ErrorKind, number> = {
  bad_request: 400,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
};

/** An error that a person can do something about. The kind, not the message, decides what they are shown. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly kind: ErrorKind;

  constructor(kind: ErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Tells by the name, not the class: server and page bundle each hold a copy of the class. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === 'DomainError' && 'kind' in error;
}
