/** A draft as the browser keeps it. */
export interface LocalDraft {
  answer: string;
  /** The server's revision that it rests on. */
  revision: number;
  /** Whether the server has this very text. */
  synced: boolean;
}

export const localDraftKey = (questionId: string) => `draft:${questionId}`;

/** @returns undefined for nothing, or for something that we did not write */
export function localDraft(stored: string | null): LocalDraft | undefined {
  try {
    const draft = JSON.parse(stored ?? '') as Partial<LocalDraft>;
    const { answer, revision, synced } = draft;
    if (typeof answer !== 'string' || typeof revision !== 'number' || typeof synced !== 'boolean') return undefined;
    return { answer, revision, synced };
  } catch {
    return undefined;
  }
}
