import { z } from 'zod';

/** Characters of a draft, spaces included, that the server keeps; the browser keeps more. */
const LONGEST_TEXT = 3_000_000;

/**
 * An answer or draft as it is kept: one kind of line end, no NUL and no half characters, which a database or a page
 * would refuse. All else stays as typed.
 */
export const AnswerText = z
  .string()
  .max(LONGEST_TEXT)
  .transform((text) => text.replaceAll('\r\n', '\n').replaceAll('\0', '').toWellFormed());
