import { isText } from '../court/is-text.js';

/** Whether a text says something, in at most so many characters, in whatever script, and without signs that are no writing (文字检查). */
export const isLegible = (text: string, most: number): boolean =>
  isText(text, most) && !/[^\P{Cc}\n\r\t]/u.test(text);
