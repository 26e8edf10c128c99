/** How well somebody speaks a language (语言水平): a little 略懂, well enough to talk 一般, like one's own 熟练. */
export const LANGUAGE_LEVELS = ['basic', 'moderate', 'fluent'] as const;

export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];

/** A language that somebody speaks (会说的语言). What people somebody belongs to is neither asked nor kept. */
export interface SpokenLanguage {
  /** ISO 639-3, such as `ysy`. */
  readonly code: string;
  /** The local variety (方言、土语), mostly the name of a place; at most 20 characters. */
  readonly variety?: string;
  readonly level: LanguageLevel;
}

/** Whether it can be kept: three small letters, and a variety of 1 to 20 characters if there is one. */
export const isLanguage = ({ code, variety }: SpokenLanguage): boolean =>
  /^[a-z]{3}$/.test(code) && (variety === undefined || /^\S(?:.{0,18}\S)?$/u.test(variety));

/** Ways to write the name of the same variety. */
const OTHER_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['古律', '谷律'],
  ['穀律', '谷律'],
]);

/** Whether both may speak the same variety: one that is not named rules nothing out. */
export const isSameVariety = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || spelling(one) === spelling(other);

const spelling = (variety: string): string => OTHER_SPELLINGS.get(variety) ?? variety;
