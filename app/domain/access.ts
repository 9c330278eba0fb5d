/**
 * Who may do what, as data. What is not listed is forbidden.
 *
 * `anyone`: no account is needed. `owner`: only the person whose practice it is, a guest included; no role of an
 * employer ever stands beside it.
 */
export type Role = 'anyone' | 'owner';

export const permissions = {
  'bank.read': ['anyone'],
  'competency.read': ['anyone'],
  'scoring.read': ['anyone'],
  'attempt.submit': ['anyone'],
  'attempt.read': ['owner'],
  'draft.write': ['anyone'],
  'preferences.write': ['anyone'],
  'health.read': ['anyone'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Who asks: the guest of a cookie, or nobody known yet. */
export interface Actor {
  personId: string | undefined;
}

/**
 * @param ownerId whose the thing is, where it is somebody's
 * @returns false for everything that no rule allows
 */
export function may(actor: Actor, permission: Permission, ownerId?: string): boolean {
  const roles: readonly Role[] = permissions[permission] ?? [];
  if (roles.includes('anyone')) return true;
  return roles.includes('owner') && actor.personId !== undefined && actor.personId === ownerId;
}
