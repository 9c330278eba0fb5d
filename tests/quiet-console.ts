import { afterEach, beforeEach, expect, vi } from 'vitest';

// What is printed as an error or a warning and was not expected is a fault that no assertion saw.
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  for (const method of [console.error, console.warn]) {
    const calls = vi.mocked(method).mock.calls;
    vi.mocked(method).mockRestore();
    expect(calls, 'printed to the console').toEqual([]);
  }
});
