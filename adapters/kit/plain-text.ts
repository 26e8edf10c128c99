import { z } from 'zod';

const CONTROL_CHARACTER = /[^\P{Cc}\n\r\t]/u;

/**
 * Text that a person wrote: well-formed Unicode without control characters, trimmed, of 1 to `most` characters
 * (code points, so that a rare character in a name counts once).
 */
export const plainText = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most * 2)
    .refine((text) => text.isWellFormed() && !CONTROL_CHARACTER.test(text), 'not plain text')
    .refine((text) => [...text].length <= most, 'too long');

/** An identifier that a platform chose: it becomes part of our own ids and of addresses, so no other characters. */
export const identifier = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_:-]{0,63}$/);
