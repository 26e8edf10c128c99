import { loadDictionary } from '../retrieval/dictionary.js';
import { type EverydayFrequencies, loadEverydayFrequencies } from '../retrieval/everyday-frequencies.js';
import { STOP_WORDS } from '../retrieval/stop-words.js';
import { saidByUs } from './said-by-us.js';
import { type Candidate, keptSigns } from './sound-alikes.js';

/** So much likelier, as a natural logarithm, must a key word be than the signs that were written (measured). */
const LIKELIER_BY = 6;
/** The same where only Yunnan speech makes the two sound alike. */
const LIKELIER_BY_IF_HEARD = 12;
/** A sign that stands by itself in many sentences is no slip by itself. */
const FUNCTION_SIGN = 2;
const FUNCTION_SIGNS = new Set('未无向由与既但或及');
/** What it tells that people say the key word beside the sign that stands here, on either side. */
const SAID_BESIDE = 2;
const SAID_OFTEN = 3;
const FIRST_SIGN = 0x4e00;
const LAST_SIGN = 0x9fff;
/** A word that nobody counted. */
const UNCOUNTED = 0.5;

let loading: Promise<EverydayFrequencies> | undefined;

/** How often signs stand by themselves, read with the first text that may have a slip. */
function loadSignFrequencies(): Promise<EverydayFrequencies> {
  loading ??= loadEverydayFrequencies(
    Array.from({ length: LAST_SIGN - FIRST_SIGN + 1 }, (_, at) => String.fromCharCode(FIRST_SIGN + at)),
  );
  return loading;
}

interface Weighed extends Candidate {
  readonly gain: number;
}

/**
 * Which of the stretches are likelier to be a slip than what they say: signs of them that stand side by side are never said so, and
 * the text is far likelier with the key word in their place, word by word.
 *
 * @returns in the order of the text, none over another
 */
export async function weighCandidates(text: string, candidates: readonly Candidate[]): Promise<Candidate[]> {
  const jieba = await loadDictionary();
  const written = jieba.cut(text, false);
  const loose = candidates.filter((one) => isLoose(one, written));
  if (loose.length === 0) return [];
  const said = await saidByUs();
  const changes = loose
    .filter((one) => isUnsaid(one, text, said))
    .map((one) => ({
      one,
      ...changeOf(
        written,
        around(one, text, (part) => jieba.cut(part, false)),
      ),
    }));
  if (changes.length === 0) return [];
  const everyday = await loadSignFrequencies();
  const likely = changes
    .map(({ one, before, after }): Weighed => {
      const gain = likelihood(after, said, everyday) - likelihood(before, said, everyday);
      const beside = SAID_BESIDE * sidesSaid(one, text, said);
      const functionSigns = FUNCTION_SIGN * before.filter(isFunctionSign).length;
      return { ...one, gain: gain + beside - functionSigns };
    })
    .filter(({ gain, exact }) => gain >= (exact ? LIKELIER_BY : LIKELIER_BY_IF_HEARD));
  return apart(likely).sort((one, other) => one.start - other.start);
}

/** The words of the text with the key word in its place, which the dictionary need not know. */
const around = (
  { start, end, read }: Candidate,
  text: string,
  cut: (part: string) => readonly string[],
): string[] => [...cut(text.slice(0, start)), read, ...cut(text.slice(end))];

/** Whether a sign of the stretch stands by itself, and the stretch cuts at most one word in two: what else is there makes words. */
function isLoose({ start, end }: Candidate, written: readonly string[]): boolean {
  let at = 0;
  let [alone, cut] = [0, 0];
  for (const { length } of written) {
    const [begin, stop] = [at, at + length];
    at = stop;
    if (stop <= start || begin >= end) continue;
    if (length === 1) alone++;
    else if (begin < start || stop > end) cut++;
  }
  return alone > 0 && cut <= 1;
}

/** Whether nobody says some of its signs one behind the other, or nobody does beside what stands here. */
function isUnsaid({ start, end, typed }: Candidate, text: string, said: string): boolean {
  const pairs = [...typed].slice(1).map((_, at) => typed.slice(at, at + 2));
  if (pairs.some((pair) => !said.includes(pair))) return true;
  const [before, behind] = [text.slice(Math.max(0, start - 1), start), text.slice(end, end + 1)];
  return !said.includes(before + typed) && !said.includes(typed + behind);
}

/** On how many sides people say the key word beside the sign that stands there. */
function sidesSaid({ start, end, read }: Candidate, text: string, said: string): number {
  const [before, behind] = [text.slice(Math.max(0, start - 1), start), text.slice(end, end + 1)];
  const sides = [before + read, read + behind].filter((side) => side !== read);
  return sides.filter((side) => timesIn(said, side) >= SAID_OFTEN).length;
}

/** The words that a change takes away, and those that come instead. */
function changeOf(one: readonly string[], other: readonly string[]): Record<'before' | 'after', string[]> {
  let first = 0;
  while (first < one.length && one[first] === other[first]) first++;
  let last = 0;
  const most = Math.min(one.length, other.length) - first;
  while (last < most && one.at(-1 - last) === other.at(-1 - last)) last++;
  return { before: one.slice(first, one.length - last), after: other.slice(first, other.length - last) };
}

/**
 * How likely words are, as the sum of their natural logarithms: a word by how people talk of disputes, a sign that stands by itself by
 * how often it does so in everyday Chinese.
 */
const likelihood = (words: readonly string[], said: string, everyday: EverydayFrequencies): number =>
  words.reduce((sum, word) => {
    const share =
      word.length > 1
        ? (2 * timesIn(said, word) + UNCOUNTED) / said.length
        : (everyday.of(word) + UNCOUNTED) / everyday.total;
    return sum + Math.log(share);
  }, 0);

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

const isFunctionSign = (word: string): boolean => STOP_WORDS.has(word) || FUNCTION_SIGNS.has(word);

/** The longest and likeliest of those that stand in each other's way. */
function apart(candidates: readonly Weighed[]): Weighed[] {
  const left: Weighed[] = [];
  const order = [...candidates].sort(
    (one, other) =>
      other.end - other.start - (one.end - one.start) ||
      keptSigns(other) - keptSigns(one) ||
      other.gain - one.gain,
  );
  for (const one of order)
    if (!left.some((other) => one.start < other.end && other.start < one.end)) left.push(one);
  return left;
}
