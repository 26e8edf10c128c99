import { type EvidenceCode, MATCH_EVIDENCE } from './match-evidence.js';
import type { MatchParty, MatchSubject } from './match-subject.js';
import { type PartyRelation, relateParties } from './relate-parties.js';

/** What the parties of two disputes say (当事人比对), and whether they rule out that the two are one case. */
export interface PartyEvidence {
  readonly codes: readonly EvidenceCode[];
  readonly vetoed: boolean;
}

/** One person may be told of twice, but two pairs of people who agree are all that can be asked for. */
const MOST_AGREEMENTS = 2;
const COMPARED_PARTIES = 20;

type Agreement = Exclude<PartyRelation, 'namesake' | 'kin' | 'stranger'> | 'named-in-words';

/**
 * Compares who takes part. Each party is held against every one of the other dispute and counts with its best
 * relation, on whichever side it stands: each of two neighbours reports as the applicant.
 */
export function compareParties(left: MatchSubject, right: MatchSubject): PartyEvidence {
  const [ours, theirs] = [known(left.parties), known(right.parties)];
  const relations = ours.map((party) => theirs.map((other) => relateParties(party, other)));
  const fromLeft = ours.map((party, row) => agreement(relations[row] ?? [], party, right));
  const fromRight = theirs.map((party, column) =>
    agreement(
      relations.map((row) => row[column] ?? 'stranger'),
      party,
      left,
    ),
  );
  const vetoed = ours.some((party, row) =>
    theirs.some((other, column) => party.side === other.side && relations[row]?.[column] === 'namesake'),
  );
  const agreed = agreements(fromLeft, fromRight);
  const isBoth = agreed.filter((code) => code !== 'named-in-words' && code !== 'alike-name').length > 1;
  const codes: EvidenceCode[] = [
    ...agreed,
    ...(isBoth
      ? (['both-sides'] as const)
      : isBothTold(agreed, relations.flat())
        ? (['both-told'] as const)
        : []),
    ...disagreement(fromLeft, fromRight, relations.flat()),
  ];
  return { codes, vetoed };
}

/** One is a party in both, the other a party in one and named in the other's words; a namesake's telephone speaks against it. */
const isBothTold = (agreed: readonly Agreement[], relations: readonly PartyRelation[]): boolean =>
  agreed.includes('named-in-words') &&
  agreed.some((code) => code !== 'named-in-words' && code !== 'alike-name') &&
  !relations.includes('same-name-other-phone');

/** The best that speaks for a party being in the other dispute too; undefined when nothing does. */
function agreement(
  relations: readonly PartyRelation[],
  { name }: MatchParty,
  other: MatchSubject,
): Agreement | undefined {
  const agreeing = relations.filter((one) => one !== 'namesake' && one !== 'kin' && one !== 'stranger');
  const contradicted = relations.includes('namesake');
  const told = name !== undefined && name.length > 1 && `${other.title} ${other.summary}`.includes(name);
  const found: Agreement[] = told && !contradicted ? [...agreeing, 'named-in-words'] : agreeing;
  return found.toSorted(byBits)[0];
}

/** The agreements that count: those that both can see, each as weak as the weaker sees it, and those in one's words. */
function agreements(
  left: readonly (Agreement | undefined)[],
  right: readonly (Agreement | undefined)[],
): Agreement[] {
  const [one, other] = [seen(left), seen(right)];
  const mutual = one
    .slice(0, other.length)
    .flatMap((code, index) => [code, other[index] ?? code].toSorted(byBits).slice(1));
  const told = [...left, ...right].filter((code) => code === 'named-in-words');
  return [...mutual, ...told].slice(0, MOST_AGREEMENTS);
}

const seen = (side: readonly (Agreement | undefined)[]): Agreement[] =>
  side.filter((code) => code !== undefined && code !== 'named-in-words').toSorted(byBits) as Agreement[];

function disagreement(
  left: readonly (Agreement | undefined)[],
  right: readonly (Agreement | undefined)[],
  relations: readonly PartyRelation[],
): EvidenceCode[] {
  const [one, other] = [left, right].map((side) => side.filter((code) => code === undefined).length);
  if (!one || !other) return [];
  const agreed = one < left.length || other < right.length;
  const kind: EvidenceCode = relations.includes('namesake')
    ? 'namesake'
    : relations.includes('kin')
      ? 'kin'
      : agreed
        ? 'other-opponent'
        : left.length === 1 && right.length === 1
          ? 'one-each-differs'
          : 'other-people';
  return [kind];
}

/** Whoever has neither name nor number cannot be compared. */
const known = (parties: readonly MatchParty[]): MatchParty[] =>
  parties
    .filter((party) => keyOf(party) !== '')
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    .slice(0, COMPARED_PARTIES);

const keyOf = ({ name, nameKey, idKey, phoneKey }: MatchParty): string =>
  idKey ?? name ?? nameKey ?? phoneKey ?? '';

const byBits = (left: Agreement, right: Agreement): number =>
  MATCH_EVIDENCE[right].bits - MATCH_EVIDENCE[left].bits || left.localeCompare(right);
