/** Why a language model gave no judgement; the words for people are the catalogues'. */
export type ModelFailureKind =
  | 'timeout'
  | 'rate_limited'
  | 'unavailable'
  | 'connection'
  | 'refused'
  | 'bad_reply'
  | 'misconfigured'
  | 'budget'
  | 'paused';

export class ModelFailure extends Error {
  readonly kind: ModelFailureKind;

  constructor(kind: ModelFailureKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}
