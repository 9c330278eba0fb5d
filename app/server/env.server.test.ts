import { describe, expect, test } from 'vitest';
import { readEnv } from './env.server.ts';

describe('readEnv', () => {
  test('has a default for everything', () => {
    expect(readEnv({})).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      DATABASE_URL: './data/app.db',
      TRUST_PROXY: false,
    });
  });

  test('names every variable that is wrong', () => {
    expect(() => readEnv({ PORT: 'abc', SESSION_SECRET: 'short', TRUST_PROXY: 'perhaps' })).toThrow(
      /PORT[\s\S]*SESSION_SECRET[\s\S]*TRUST_PROXY/u,
    );
  });
});
