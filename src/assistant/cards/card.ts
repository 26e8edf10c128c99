import { z } from 'zod';
import { parseArticleLabel } from '../../domain/law/parse-article-label.js';
import { parseIsoDate } from '../../domain/law/parse-iso-date.js';

const words = z.string({ error: 'must be words' }).trim().min(1, 'must not be empty');

/**
 * A card (解纷卡片): in our own plain words, what the law says on something that villages quarrel about, and what
 * to do. A card names the article it rests on and is never shown as the law's text.
 */
export const cardSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'must be small letters and hyphens'),
  title: words,
  /** How people ask for it: villagers, volunteers, mediators. */
  questions: z.array(words).min(5, 'at least five, in several voices'),
  summary: words,
  /** What a mediator can do, in order. */
  steps: z.array(words).min(1, 'at least one'),
  askWhom: z.array(words).min(1, 'at least one'),
  /** What runs out, and when; null where nothing does. */
  deadline: words.nullable(),
  /** What fairness and local custom say of it (情理); left out where that is no help. Never shown as law. */
  custom: words.optional(),
  /** Full title of the law. */
  law: words,
  /** The article's label, such as 第二百九十条. */
  article: z.string().refine((label) => parseArticleLabel(label) !== undefined, 'not an article label'),
  /** Present where the law is not among the statutes that the cards were compared with. */
  outsideCorpus: z.literal(true).optional(),
  /** The day on which its writer compared the card with the article. */
  checkedOn: z.string().refine((day) => parseIsoDate(day) !== undefined, 'not a day'),
  /** The second person who compared it (复核人); null until somebody has. */
  reviewedBy: words.nullable(),
});

export type Card = Readonly<z.infer<typeof cardSchema>>;
