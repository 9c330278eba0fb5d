import { useCallback, useSyncExternalStore } from 'react';

const CHANGED = 'stored-changed';

/**
 * A text that this browser keeps; null when there is none, or when the browser keeps nothing for us.
 * Other tabs' changes arrive at once.
 */
export function useStored(key: string): [string | null, (value: string | null) => boolean] {
  const value = useSyncExternalStore(
    subscribe,
    () => readStored(key),
    () => null,
  );
  const set = useCallback((next: string | null) => writeStored(key, next), [key]);
  return [value, set];
}

function subscribe(notify: () => void) {
  window.addEventListener('storage', notify);
  window.addEventListener(CHANGED, notify);
  return () => {
    window.removeEventListener('storage', notify);
    window.removeEventListener(CHANGED, notify);
  };
}

export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @returns false when the browser would not keep it */
export function writeStored(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    window.dispatchEvent(new Event(CHANGED));
    return true;
  } catch {
    return false;
  }
}
