import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['app/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/{db,security,faults,content}/**/*.test.ts'],
    setupFiles: ['tests/quiet-console.ts'],
    testTimeout: 30_000,
  },
});
