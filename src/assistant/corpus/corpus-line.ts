import { z } from 'zod';
import { parseIsoDate } from '../../domain/law/parse-iso-date.js';

const day = z
  .string()
  .refine((text) => text === '' || parseIsoDate(text) !== undefined, 'not a day')
  .transform((text) => (text === '' ? undefined : text))
  .nullish();

const oneLine = z.string().regex(/^[^\r\n]*$/, 'more than one line');

/**
 * One article as a line of JSON (条文行). `date` is when the text was adopted or last amended; `validFrom` and
 * `validTo` say more where they are known. Whatever else a line carries is left out.
 */
export const corpusLineSchema = z.object({
  id: oneLine.min(1),
  law: oneLine.trim().min(1),
  /** The label, such as 第二百九十条; empty for a document without numbered articles. */
  article: oneLine.default(''),
  text: z.string().refine((text) => text.trim() !== '', 'no text'),
  path: z.array(z.string()).default([]),
  date: day,
  validFrom: day,
  validTo: day,
});

export type CorpusLine = z.infer<typeof corpusLineSchema>;
