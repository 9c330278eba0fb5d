import { z } from 'zod';

/**
 * What meets a rubric point: a behaviour of the library, all of several (a part of them meets it in part),
 * or any of several.
 */
export type Requirement = string | { all: Requirement[] } | { any: Requirement[] };

export const Requirement: z.ZodType<Requirement> = z.lazy(() =>
  z.union(
    [
      z.string().min(1),
      z.strictObject({ all: z.array(Requirement).min(2) }),
      z.strictObject({ any: z.array(Requirement).min(2) }),
    ],
    { error: '应当是行为编号,或 { all: [...] }、{ any: [...] },后两者至少列两项' },
  ),
);

/** The ids of all behaviours that a requirement names, each once, in order of appearance. */
export function behavioursIn(requirement: Requirement): string[] {
  if (typeof requirement === 'string') return [requirement];
  const parts = 'all' in requirement ? requirement.all : requirement.any;
  return [...new Set(parts.flatMap(behavioursIn))];
}
