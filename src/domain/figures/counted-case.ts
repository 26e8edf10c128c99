import type { FactContent, FactKind, FiledFact } from './case-fact.js';

type OfKind<Kind extends FactKind> = FiledFact & { readonly content: Extract<FactContent, { kind: Kind }> };

/** A case as figures see it (统计案件): its own facts and those of what became part of it, none of them struck. */
export interface CountedCase {
  readonly id: string;
  readonly areaCode: string;
  readonly categoryCode: string | undefined;
  /** Where its reports came from. */
  readonly platforms: readonly string[];
  /** The earliest report. */
  readonly entered: OfKind<'entered'> | undefined;
  readonly accepted: OfKind<'accepted'> | undefined;
  /** The latest that was said of how it ended. */
  readonly ended: OfKind<'ended'> | undefined;
  /** When it left the loop. */
  readonly closed: OfKind<'closed'> | undefined;
  readonly facts: readonly FiledFact[];
}

const isOf =
  <Kind extends FactKind>(kind: Kind) =>
  (fact: FiledFact): fact is OfKind<Kind> =>
    fact.content.kind === kind;

const byKnown = (a: FiledFact, b: FiledFact): number =>
  a.knownAt.getTime() - b.knownAt.getTime() || a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1);

/** Puts facts together to cases (归并): what was struck is left out, and what became part of another counts there. */
export function countedCases(facts: readonly FiledFact[]): CountedCase[] {
  const struck = new Set(facts.flatMap(({ content }) => (content.kind === 'struck' ? [content.factId] : [])));
  const standing = facts.filter(({ id, content }) => !struck.has(id) && content.kind !== 'struck');
  const winners = winnersOf(standing);
  const byCase = new Map<string, FiledFact[]>();
  for (const fact of standing) {
    const id = rootOf(fact.disputeId, winners);
    const known = byCase.get(id);
    if (known) known.push(fact);
    else byCase.set(id, [fact]);
  }
  return [...byCase].map(([id, all]) => caseOf(id, all.sort(byKnown)));
}

function caseOf(id: string, facts: readonly FiledFact[]): CountedCase {
  const own = facts.filter(({ disputeId }) => disputeId === id);
  const reports = facts.filter(isOf('entered'));
  const classed = own.findLast(isOf('classed'));
  return {
    id,
    areaCode: (own[0] ?? facts[0])?.areaCode ?? '',
    categoryCode: (classed ?? own.find(isOf('entered')) ?? reports[0])?.content.categoryCode,
    platforms: reports.map(({ content }) => content.platform),
    entered: reports.reduce<OfKind<'entered'> | undefined>(
      (first, one) => (first && first.at <= one.at ? first : one),
      undefined,
    ),
    accepted: facts.find(isOf('accepted')),
    ended: facts.findLast(isOf('ended')),
    closed: own.find(isOf('closed')),
    facts,
  };
}

function winnersOf(facts: readonly FiledFact[]): ReadonlyMap<string, string> {
  const undone = new Set(
    facts.flatMap(({ content }) => (content.kind === 'merge-undone' ? [content.mergeId] : [])),
  );
  return new Map(
    facts.flatMap(({ disputeId, content }) =>
      content.kind === 'merged' && !undone.has(content.mergeId) ? [[disputeId, content.into] as const] : [],
    ),
  );
}

/** There are no chains of merges; should there be one, it is followed once round at most. */
function rootOf(id: string, winners: ReadonlyMap<string, string>): string {
  const passed = new Set<string>();
  let here = id;
  for (let next = winners.get(here); next !== undefined && !passed.has(here); next = winners.get(here)) {
    passed.add(here);
    here = next;
  }
  return here;
}
