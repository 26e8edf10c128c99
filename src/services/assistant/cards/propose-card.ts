import { shippedContent } from '../../../assistant/cards/shipped-card.js';
import { simplifyQuestion } from '../../../assistant/retrieval/simplify-question.js';
import { toSimplified } from '../../../assistant/retrieval/to-simplified.js';
import type { CardContent } from '../../../domain/cards/card-content.js';
import type { CardFile } from '../../../domain/cards/card-file.js';
import { type CardRefusal, refuseCard } from '../../../domain/cards/card-refusal.js';
import { proposeCard as decide, type NewProposal } from '../../../domain/cards/propose-card.js';
import { speakerOf } from '../../../domain/consultation/take-on.js';
import { SCHEMA_VERSION } from '../../../domain/effects/schema-version.js';
import { asArticleLabel } from '../../../domain/law/as-article-label.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { changeCard } from './change-card.js';
import { newCardId } from './new-card-id.js';

const CARD_ID = /^[a-z]+(-[a-z]+){0,6}$/;

/** A change of a card that somebody wants, or a new card. */
export interface WantedCard extends Omit<NewProposal, 'base' | 'areaCode'> {
  /** Undefined for a new card that the hub is to name. */
  readonly id?: string | undefined;
  /** The revision that was read; undefined for a new card. */
  readonly base?: number | undefined;
}

/** Proposes a correction of a card, or a new one (提出卡片修订); a second person has to accept it. */
export async function proposeCard(
  { id: named, base, ...wanted }: WantedCard,
  by: Actor,
  context: ServiceContext,
): Promise<CardFile | CardRefusal> {
  const { repositories, assistant, clock } = context;
  const content = await asWritten(wanted.content);
  const id = named ?? newCardId(content.title);
  if (!CARD_ID.test(id) || id.length > 60)
    return refuseCard('invalid-content', '卡片编号要用小写英文字母和连字符，例如 water-ditch。');
  const known = await repositories.cardFiles.find(id);
  const isThere = known?.published ? known.published.content !== null : shippedContent(id) !== null;
  const isAgain = known?.proposals.some(({ requestKey }) => requestKey === wanted.requestKey) ?? false;
  if (base === undefined && isThere && !isAgain) return refuseCard('already-there');
  if (base !== undefined && !isThere) return refuseCard('not-found');
  const proposal = { ...wanted, content, areaCode: by.areaCode, base: base ?? known?.revisions.length ?? 0 };
  const propose = (current: CardFile, shipped: CardContent | null) =>
    decide(current, shipped, proposal, speakerOf(by), clock.now());
  // What cannot be taken leaves no file behind.
  const outcome = propose(known ?? emptyFile(id), shippedContent(id));
  if ('refused' in outcome || outcome === known) return outcome;
  if ((await assistant.whereabouts(content.law, content.article)) === 'law-only')
    return refuseCard('no-such-article');
  if (base === undefined && (await assistant.cards()).some(({ title }) => title === content.title))
    return refuseCard('already-there');
  if (!known) await repositories.cardFiles.insert(emptyFile(id));
  return changeCard(id, 'card-proposed', by, propose, context);
}
/**
 * A card in the one script of the pages and the corpus, its article's label as statutes write it. Its questions are
 * brought nearer to the corpus still, as questions are when they are compared.
 */
async function asWritten(content: CardContent): Promise<CardContent> {
  const one = (said: string): Promise<string> => toSimplified(said.trim());
  const all = (said: readonly string[], write = one): Promise<string[]> =>
    Promise.all(said.map((line) => write(line)));
  return {
    title: await one(content.title),
    questions: await all(content.questions, (asked) => simplifyQuestion(asked.trim())),
    summary: await one(content.summary),
    steps: await all(content.steps),
    askWhom: await all(content.askWhom),
    deadline: (await one(content.deadline ?? '')) || null,
    custom: (await one(content.custom ?? '')) || null,
    law: (await one(content.law)).replace(/[《》]/g, ''),
    article: asArticleLabel(content.article),
  };
}

const emptyFile = (id: string): CardFile => ({
  id,
  version: 1,
  schemaVersion: SCHEMA_VERSION,
  effects: [],
  proposals: [],
  revisions: [],
});
