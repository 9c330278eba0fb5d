import { describe, expect, test } from 'vitest';
import { may, permissions, type Permission } from './access.ts';

const guest = { personId: 'me' };
const nobody = { personId: undefined };

describe('may', () => {
  test.each<[string, boolean, Parameters<typeof may>]>([
    ['anybody read banks', true, [nobody, 'bank.read']],
    ['anybody answer a question', true, [nobody, 'attempt.submit']],
    ['somebody read their own attempt', true, [guest, 'attempt.read', 'me']],
    ["somebody read another's attempt", false, [guest, 'attempt.read', 'you']],
    ['nobody known read an attempt', false, [nobody, 'attempt.read', undefined]],
    ['somebody read an attempt of nobody', false, [guest, 'attempt.read']],
    ['anybody do what no rule names', false, [guest, 'everything.delete' as Permission, 'me']],
  ])('let %s: %s', (_name, allowed, args) => {
    expect(may(...args)).toBe(allowed);
  });

  test('every permission names somebody', () => {
    for (const roles of Object.values(permissions)) expect(roles.length).toBeGreaterThan(0);
  });
});
