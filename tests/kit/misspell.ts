import { pinyin } from 'pinyin-pro';
import { loadEverydayFrequencies } from '../../src/assistant/retrieval/everyday-frequencies.js';
import { KEY_WORDS } from '../../src/assistant/spelling/key-words.js';
import { Random } from '../bench/merge/random.js';

/** A question, one key word of which is written with another sign of the same sound. */
export interface Misspelt {
  readonly question: string;
  readonly word: string;
  readonly typed: string;
}

const SIGNS = Array.from({ length: 0x9fff - 0x4e00 }, (_, at) => String.fromCharCode(0x4e00 + at));
const soundOf = (sign: string): string => pinyin(sign, { toneType: 'none', v: true });

/** Misspells questions as a keyboard for pinyin does (同音错字): with the commonest other sign; the same for the same seed. */
export async function misspeller(seed: number): Promise<(question: string) => Misspelt | undefined> {
  const everyday = await loadEverydayFrequencies(SIGNS);
  const commonest = new Map<string, string[]>();
  for (const sign of [...SIGNS].sort((one, other) => everyday.of(other) - everyday.of(one)).slice(0, 4_000)) {
    const sound = soundOf(sign);
    commonest.set(sound, [...(commonest.get(sound) ?? []), sign]);
  }
  const random = new Random(seed);
  const longest = [...KEY_WORDS].sort((one, other) => other.length - one.length);
  return (question) => {
    const words = longest.filter((word) => question.includes(word));
    if (words.length === 0) return undefined;
    const word = random.pick(words);
    const at = random.whole(0, word.length - 1);
    const other = commonest.get(soundOf(word.charAt(at)))?.find((sign) => sign !== word[at]);
    if (other === undefined) return undefined;
    const typed = word.slice(0, at) + other + word.slice(at + 1);
    return { question: question.replace(word, typed), word, typed };
  };
}
