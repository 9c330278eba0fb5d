import { z } from 'zod';

/** The codes of the eight dimensions, in the order in which the model lists them. */
export const dimensionCodes = ['ACH', 'INFO', 'IU', 'CSO', 'RB', 'SCT', 'FLX', 'EXP'] as const;
export const DimensionCode = z.enum(dimensionCodes);
export type DimensionCode = z.infer<typeof DimensionCode>;

const text = z.string().trim().min(1);

/** One of five anchored levels: what a person on it does, as an interviewer can see it. */
export const Level = z.strictObject({ level: z.int().min(1).max(5), anchor: text });
export type Level = z.infer<typeof Level>;

export const Dimension = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9]*$/, '只用大写字母和数字'),
  name: text,
  definition: text,
  why: text,
  levels: z
    .array(Level)
    .length(5)
    .refine((levels) => levels.every((level, index) => level.level === index + 1), '应当依次是 1、2、3、4、5 级'),
  /** Ids of the library's behaviours that show this dimension, the most telling first. */
  indicators: z.array(text).min(1),
  probes: z.array(text).min(1),
  /** Markdown for the interviewer. */
  guidance: z.string(),
});
export type Dimension = z.infer<typeof Dimension>;

export const CompetencyModel = z.strictObject({
  id: text,
  title: text,
  summary: text,
  dimensions: z.array(Dimension).min(1),
});
export type CompetencyModel = z.infer<typeof CompetencyModel>;
