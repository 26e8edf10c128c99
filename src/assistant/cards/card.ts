import { z } from 'zod';
import { parseArticleLabel } from '../../domain/law/parse-article-label.js';
import { parseIsoDate } from '../../domain/law/parse-iso-date.js';

const words = z.string().trim().min(1);

/**
 * A card (解纷卡片): in our own plain words, what the law says on something that villages quarrel about, and what
 * to do. A card names the article it rests on and is never shown as the law's text.
 */
export const cardSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: words,
  /** How people ask for it, in several voices. */
  questions: z.array(words).min(3),
  summary: words,
  /** What a mediator can do, in order. */
  steps: z.array(words).min(1),
  askWhom: z.array(words).min(1),
  /** What runs out, and when; null where nothing does. */
  deadline: words.nullable(),
  /** Full title of the law. */
  law: words,
  /** The article's label, such as 第二百九十条. */
  article: z.string().refine((label) => parseArticleLabel(label) !== undefined, 'not an article label'),
  /** The day on which somebody compared the card with the article. */
  checkedOn: z.string().refine((day) => parseIsoDate(day) !== undefined, 'not a day'),
});

export type Card = Readonly<z.infer<typeof cardSchema>>;
