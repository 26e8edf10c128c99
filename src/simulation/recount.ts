import type { MediationMode } from '../domain/figures/mediation-mode.js';
import type { StoredDispute } from './world/stored-dispute.js';
import type { Said, Tale } from './world/tale.js';
import type { World } from './world/world.js';

/** What a recount comes to. */
export interface Recounted {
  readonly numerator: number;
  readonly denominator?: number;
}

/** The categories of the closed loop, as the definition says in words: economic, neighbours, tenure legacies. */
const IN_LOOP = /^(02|0403|06|08|09)/;

/**
 * Every figure counted anew (独立复算), from the histories of the disputes as they lie in the store, and from what the people of
 * the simulation did, as it remembers it. It shares nothing with the hub's own way of counting.
 */
export function recount({ disputes, tales }: World): Readonly<Record<string, Recounted>> {
  const all = [...disputes.values()];
  const cases = all.filter(({ mergedInto }) => mergedInto === undefined);
  const inLoop = cases.filter((one) => IN_LOOP.test(one.categoryCode) && cameFromGrid(one, disputes));
  const said = tales.flatMap((tale) => tale.said);
  const bilingual = tales.filter(({ said: of }) => of.some(isBilingual));
  const mediated = said.flatMap(({ content }) => (content.kind === 'mediated' ? [content.mode] : []));
  const times = (...modes: readonly MediationMode[]): Recounted => ({
    numerator: mediated.filter((mode) => modes.includes(mode)).length,
    denominator: mediated.length,
  });
  const over = new Set(tales.flatMap((tale) => (tale.said.some(isEnd) ? [tale.disputeId] : [])));
  const open = cases.filter(({ _id, step }) => step !== 'closed' && !over.has(_id)).length;
  const suits = tales.filter(({ turnedIntoSuit }) => turnedIntoSuit).length;
  const agreed = bilingual.filter(({ result }) => result === 'succeeded');
  return {
    disputes: { numerator: cases.length },
    'cases-in-loop': { numerator: inLoop.length },
    'bilingual-mediations': { numerator: agreed.length, denominator: bilingual.length },
    'bilingual-amount': { numerator: sum(agreed), denominator: sum(bilingual) },
    'follow-ups': {
      numerator:
        all.reduce((count, one) => count + timesFollowedUp(one), 0) +
        tales.reduce((count, { visits }) => count + visits, 0),
    },
    'multi-mode-mediations': { numerator: mediated.length },
    conversions: { numerator: suits },
    'conversions-of-cohort': { numerator: suits, denominator: cases.length },
    'conversion-rate': { numerator: suits, denominator: cases.length },
    'remote-mediations': times('remote-court'),
    'joint-mediations': times('police-justice'),
    'linked-mediations': times('police-justice', 'remote-court'),
    'disputes-by-category': { numerator: cases.length },
    'disputes-by-source': { numerator: cases.length },
    'language-need': { numerator: tales.filter(({ said: of }) => of.some(isAcceptance)).length },
    'unresolved-by-age': { numerator: open },
    'unresolved-by-area': { numerator: open },
  };
}

const isAcceptance = ({ content }: Said): boolean => content.kind === 'accepted';

const isEnd = ({ content }: Said): boolean => content.kind === 'ended';

const isBilingual = ({ content }: Said): boolean =>
  content.kind === 'accepted' && content.languages.some((code) => code !== 'cmn');

/** Itself, or through what became part of it. */
const cameFromGrid = (
  { sources, absorbs = [] }: StoredDispute,
  disputes: ReadonlyMap<string, StoredDispute>,
): boolean =>
  [sources, ...absorbs.map(({ disputeId }) => disputes.get(disputeId)?.sources ?? [])].some((list) =>
    list.some(({ platform }) => platform === 'grid'),
  );

const timesFollowedUp = ({ history }: StoredDispute): number =>
  history.filter((entry) => entry.action === 'moved' && entry.from === 'follow-up' && entry.to === 'closed')
    .length;

const sum = (tales: readonly Tale[]): number =>
  tales
    .flatMap(({ said }) => said)
    .reduce((fen, { content }) => fen + (content.kind === 'ended' ? content.amountFen : 0), 0);
