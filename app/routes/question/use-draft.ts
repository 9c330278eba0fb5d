import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { readStored, writeStored } from '#app/components/use-stored.ts';
import { paths } from '#app/paths.ts';
import { localDraft, localDraftKey, type LocalDraft } from './local-draft.ts';

/** Where the text that somebody is writing is kept just now. */
export type DraftState = 'untouched' | 'saving' | 'saved' | 'here_only' | 'nowhere' | 'restored' | 'conflict';

export type SaveOutcome = 'saved' | 'conflict' | 'unreachable';

interface ServerDraft {
  answer: string;
  revision: number;
}

const QUIET = 1200;
const FIRST_RETRY = 4_000;
const LAST_RETRY = 60_000;

/**
 * Keeps a text area's text: in this browser with every keystroke, on the server when the typing pauses.
 * A dead network, a reload or a crash loses nothing; another tab shows the same text; a text that was saved elsewhere
 * in the meantime is offered, never overwritten.
 */
export function useDraft(
  questionId: string,
  area: RefObject<HTMLTextAreaElement>,
  server: ServerDraft,
  refused: boolean,
) {
  const [state, setState] = useState<DraftState>('untouched');
  const [answer, setAnswer] = useState(server.answer);
  const [other, setOther] = useState<ServerDraft | null>(null);
  const revision = useRef(server.revision);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const retryAfter = useRef(FIRST_RETRY);
  /** Whether this tab holds typing that the server has not got: another tab's text must not replace it. */
  const unsent = useRef(false);
  const key = localDraftKey(questionId);

  const keepHere = useCallback(
    (synced: boolean): boolean => {
      const draft: LocalDraft = { answer: area.current!.value, revision: revision.current, synced };
      return writeStored(key, JSON.stringify(draft));
    },
    [area, key],
  );

  const save = useCallback(async (): Promise<SaveOutcome> => {
    clearTimeout(timer.current);
    const text = area.current!.value;
    setState('saving');
    let response: Response;
    try {
      response = await fetch(paths.draft(questionId), {
        method: 'POST',
        body: new URLSearchParams({ answer: text, revision: String(revision.current) }),
        keepalive: text.length < 15_000,
      });
      if (response.status !== 409 && !response.ok) throw new Error(String(response.status));
    } catch {
      setState(keepHere(false) ? 'here_only' : 'nowhere');
      timer.current = setTimeout(() => void save(), retryAfter.current);
      retryAfter.current = Math.min(LAST_RETRY, retryAfter.current * 2);
      return 'unreachable';
    }
    retryAfter.current = FIRST_RETRY;
    const kept = (await response.json()) as ServerDraft;
    if (response.status === 409) {
      setOther(kept);
      setState('conflict');
      return 'conflict';
    }
    revision.current = kept.revision;
    const unchanged = area.current!.value === text;
    unsent.current = !unchanged;
    keepHere(unchanged);
    setState(unchanged ? 'saved' : 'saving');
    return 'saved';
  }, [area, keepHere, questionId]);

  const changed = useCallback(() => {
    unsent.current = true;
    setAnswer(area.current!.value);
    const kept = keepHere(false);
    setState((current) => (current === 'conflict' ? current : kept ? 'saving' : 'nowhere'));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), QUIET);
  }, [area, keepHere, save]);

  useEffect(() => {
    const field = area.current!;
    const kept = localDraft(readStored(key));
    if (refused || field.value !== server.answer) {
      // Typed before the scripts came, given back by the browser, or sent back by the server: it is the newest.
      changed();
    } else if (kept && !kept.synced && kept.answer !== server.answer) {
      field.value = kept.answer;
      revision.current = Math.max(kept.revision, server.revision);
      setAnswer(kept.answer);
      setState('restored');
      timer.current = setTimeout(() => void save(), QUIET);
    }
    return () => clearTimeout(timer.current);
    // Only what stands there when the page opens decides.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    function fromOtherTab(event: StorageEvent) {
      const kept = event.key === key ? localDraft(event.newValue) : undefined;
      if (!kept || unsent.current) return;
      clearTimeout(timer.current);
      area.current!.value = kept.answer;
      revision.current = kept.revision;
      setAnswer(kept.answer);
      setState(kept.synced ? 'saved' : 'saving');
    }
    function online() {
      if (localDraft(readStored(key))?.synced === false) void save();
    }
    function hidden() {
      if (document.visibilityState === 'hidden' && localDraft(readStored(key))?.synced === false) void save();
    }
    window.addEventListener('storage', fromOtherTab);
    window.addEventListener('online', online);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('storage', fromOtherTab);
      window.removeEventListener('online', online);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [area, key, save]);

  /** Ends a conflict: with the other text, or by saving this one over it. */
  const settle = useCallback(
    (choice: 'mine' | 'other') => {
      revision.current = other!.revision;
      if (choice === 'other') area.current!.value = other!.answer;
      setOther(null);
      setState('saving');
      changed();
    },
    [area, changed, other],
  );

  return { state, answer, other, changed, save, settle };
}
