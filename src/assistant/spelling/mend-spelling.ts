import type { MendedWord } from '../../domain/law/mended-word.js';
import { nameGuard } from './name-guard.js';
import { type Candidate, soundAlikes } from './sound-alikes.js';
import { weighCandidates } from './weigh-candidates.js';

/** A text with its slips mended (同音纠错). */
export interface MendedText {
  readonly text: string;
  /** What was read otherwise, each once, in the order of the text. */
  readonly mended: readonly MendedWord[];
}

/** What follows the name of a place. */
const PLACE =
  /^(?:村(?!里|民|上|委|干|规|口|务|组|主)|寨|组(?!长)|屯|镇(?!里|政)|乡(?!里|政)|社区|小区|街|巷|坝|箐)/u;

/**
 * Reads key words that were written with other signs of the same sound (同音错字): 理婚 as 离婚, and with what Yunnan speech
 * confuses, 摘基地 as 宅基地. Only signs that make no word are read otherwise, neither one of the dictionary nor one of how
 * people talk of disputes; never what looks like the name of a person or a place.
 *
 * @param text in simplified script
 */
export async function mendSpelling(text: string): Promise<MendedText> {
  const alike = await soundAlikes(text);
  if (alike.length === 0) return { text, mended: [] };
  const likely = await weighCandidates(text, alike);
  if (likely.length === 0) return { text, mended: [] };
  const isInName = await nameGuard(text);
  const slips = likely.filter((one) => !PLACE.test(text.slice(one.end)) && !isInName(one));
  const mended = new Map(slips.map(({ typed, read }) => [typed, { typed, read }]));
  return { text: replaced(text, slips), mended: [...mended.values()] };
}

/** @param slips in the order of the text, none over another */
const replaced = (text: string, slips: readonly Candidate[]): string =>
  slips.reduceRight((rest, { start, end, read }) => rest.slice(0, start) + read + rest.slice(end), text);
