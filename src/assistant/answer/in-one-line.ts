const LONGEST = 60;
const SENTENCE = /[^。！？!?；;]+[。！？!?；;]?/g;

/**
 * What was asked, in one line (问题概述): all of a short question; of a longer one the sentence that asks, or else the
 * last. What is cut off is marked.
 */
export function inOneLine(question: string): string {
  if ([...question].length <= LONGEST) return question;
  const sentences = (question.match(SENTENCE) ?? []).map((sentence) => sentence.trim()).filter(Boolean);
  const asking = sentences.find((sentence) => /[？?]$/.test(sentence)) ?? sentences.at(-1) ?? question;
  const signs = [...asking];
  return signs.length <= LONGEST ? asking : `${signs.slice(0, LONGEST - 1).join('')}…`;
}
