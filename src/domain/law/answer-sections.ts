import type { MendedWord } from './mended-word.js';
import type { OtherText } from './other-text.js';
import type { PlainSentence } from './plain-sentence.js';
import type { QuotedArticle } from './quoted-article.js';
import type { QuotedCard } from './quoted-card.js';

/**
 * An answer by its parts (解答分段). Each is a list of plain sentences, or empty where there is nothing to say; the
 * law's own words are in `law` and nowhere else.
 */
export interface AnswerSections {
  /** That it was composed by machine (AI生成标识). Shown wherever any part is shown. */
  readonly label: string;
  /** What was asked, in one line (问题概述). */
  readonly inOneLine: string;
  /** What of it was read otherwise than it was written (按音改读); none in answers of older builds. */
  readonly readAs?: readonly MendedWord[];
  /** What has to be said before any law (安全提示); null for most questions. */
  readonly concern: string | null;
  /** Asks for the day on which the answer turns, where nobody named it (关键日期); null otherwise. */
  readonly askedDate: string | null;
  /** Why nothing is answered, and what would help (不作答的原因); null where something is, or `concern` says it all. */
  readonly missing: string | null;
  /** What the law says (法律怎么说), in force on the day. */
  readonly law: readonly QuotedArticle[];
  /** What the same rules said at other times, and what decides between them (前后文本); none in answers of older builds. */
  readonly otherTexts?: readonly OtherText[];
  /** The same in plain words, by a model (通俗说明); empty where none wrote, or too little of it held. */
  readonly inPlainWords: readonly PlainSentence[];
  /** Our own summaries (解纷卡片), never the law's text. */
  readonly cards: readonly QuotedCard[];
  /** What the mediator can do next, in order (可以怎么做). */
  readonly steps: readonly string[];
  /** By when (期限). */
  readonly deadlines: readonly string[];
  /** Who else to turn to, with telephone numbers (可以找谁). */
  readonly help: readonly string[];
  /** What to be careful about (注意). */
  readonly cautions: readonly string[];
  /** What local custom and fairness say (情理), which binds nobody and is kept apart from the law. */
  readonly custom: readonly string[];
}
