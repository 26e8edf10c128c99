/** One sentence of prose, and the numbers of the sources that it names: 〔1〕, 〔1、2〕 or [1]. */
export interface Sentence {
  /** Without those marks. */
  readonly text: string;
  readonly cites: readonly number[];
}

const CITES = /\s*[〔[【]\s*(\d{1,3}(?:\s*[,，、;；]\s*\d{1,3})*)\s*[\]〕】]/gu;
/** The end of a sentence, which takes marks of sources that stand behind its full stop along. */
const END = /[。！？!?]+[”」』’"]*(?:\s*[〔[【][\d\s,，、;；]{1,20}[\]〕】])*|\n/gu;
/** What leads a line and says nothing: 1. · 一、 首先， */
const LEAD =
  /^[\s>#*•·-]*(?:\(?\d{1,2}\s*[.、)）]\s*|[一二三四五六七八九十]{1,2}、|(?:首先|其次|第[一二三四五])[,，])?\s*/u;

/** Takes prose apart into sentences (分句); what stands in quotation marks stays together. Marks of Markdown go. */
export function splitProse(prose: string): Sentence[] {
  return partsOf(prose.replace(/\*\*|__|`+/g, '').normalize('NFC')).flatMap((part) => {
    const cites = [...part.matchAll(CITES)].flatMap(([, list = '']) =>
      (list.match(/\d+/g) ?? []).map(Number),
    );
    const text = part.replace(CITES, '').replace(LEAD, '').trim();
    return /[\p{L}\p{N}]/u.test(text) ? [{ text, cites: [...new Set(cites)] }] : [];
  });
}

function partsOf(prose: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { 0: end, index } of prose.matchAll(END)) {
    if (end !== '\n' && isQuoted(prose.slice(start, index))) continue;
    parts.push(prose.slice(start, index + end.length));
    start = index + end.length;
  }
  return [...parts, prose.slice(start)];
}

const isQuoted = (before: string): boolean =>
  [...before.matchAll(/[“「『]/gu)].length > [...before.matchAll(/[”」』]/gu)].length;
