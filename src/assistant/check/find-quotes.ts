const QUOTE = /“([^”]*)”|「([^」]*)」|『([^』]*)』|‘([^’]*)’|"([^"]*)"|＂([^＂]*)＂/gu;
const MARKS = /[“”「」『』‘’"＂]/u;

/**
 * What a sentence quotes (引文), however its marks look.
 *
 * @returns undefined when a mark has no partner: then nobody can say what is quoted
 */
export function findQuotes(text: string): string[] | undefined {
  const quotes = [...text.matchAll(QUOTE)].map(
    (match) => match.slice(1).find((part) => part !== undefined) ?? '',
  );
  return MARKS.test(text.replace(QUOTE, '')) ? undefined : quotes;
}

/** A text as quotes are compared: without line breaks and the spaces around them, which separate paragraphs. Nothing else is made alike. */
export const quotable = (text: string): string => text.replace(/\s*\n\s*/g, '');
