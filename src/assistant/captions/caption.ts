import { z } from 'zod';
import { parseIsoDate } from '../../domain/law/parse-iso-date.js';

/** The captions of one law, by article number: 188, or 133-1 for 第一百三十三条之一. */
const captionedLawSchema = z.strictObject({
  /** Title of the law, with or without the country's name. */
  law: z.string().min(1),
  /** A day from which the law is numbered otherwise: versions that begin on it or later have none of these. */
  before: z
    .string()
    .refine((day) => parseIsoDate(day) !== undefined, 'not a day')
    .optional(),
  captions: z.record(z.string().regex(/^\d{1,4}(-\d{1,2})?$/), z.string().trim().min(1)),
});

export const captionFileSchema = z.array(captionedLawSchema);

/**
 * What an article is about in everyday words (白话提要), ours and not the law's. It helps to find the article and is
 * never shown.
 */
export interface Caption {
  readonly law: string;
  /** The article's label, such as 第一百八十八条. */
  readonly article: string;
  readonly before: string | undefined;
  /** Catchwords and short questions, one behind the other. */
  readonly words: string;
}
