import { bigrams } from './bigrams.js';
import type { EvidenceCode } from './match-evidence.js';
import type { MatchSubject } from './match-subject.js';
import { mattersOf } from './matters-of.js';
import { sharedShare } from './shared-share.js';

/** What stands in almost every report, whatever it is about. */
const SET_PHRASES =
  /纠纷|矛盾|发生|双方|争执|争吵|引发|当事人|邻居|邻里|要求|调解|村民|多次|协商|不成|无果|经|反映|群众|村委会|网格员|同意|一直/gu;

const FEWEST_BIGRAMS = 4;

/**
 * What the words of two disputes say (叙述比对): what they are about, and how many pairs of signs they share, which a
 * wrong sign here and there hardly changes. Names and set phrases are left out first.
 */
export function compareWords(left: MatchSubject, right: MatchSubject): EvidenceCode[] {
  const names = [...left.parties, ...right.parties].flatMap(({ name }) => (name ? [name] : []));
  const [one, other] = [wordsOf(left, names), wordsOf(right, names)];
  const found = [matters(mattersOf(one), mattersOf(other)), wording(bigrams(one), bigrams(other))];
  return found.filter((code) => code !== undefined);
}

function wordsOf({ title, summary }: MatchSubject, names: readonly string[]): string {
  const text = names.reduce((rest, name) => rest.replaceAll(name, ' '), `${title} ${summary}`);
  return text.replace(SET_PHRASES, ' ');
}

function matters(left: ReadonlySet<string>, right: ReadonlySet<string>): EvidenceCode | undefined {
  if (left.size === 0 || right.size === 0) return undefined;
  return left.isDisjointFrom(right) ? 'other-matter' : 'same-matter';
}

function wording(left: ReadonlySet<string>, right: ReadonlySet<string>): EvidenceCode | undefined {
  if (Math.min(left.size, right.size) < FEWEST_BIGRAMS) return undefined;
  const share = sharedShare(left, right);
  if (share >= 0.6) return 'same-words';
  return share >= 0.2 ? 'alike-words' : 'few-words';
}
