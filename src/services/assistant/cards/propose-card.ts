import { shippedCard } from '../../../assistant/cards/shipped-card.js';
import { simplifyQuestion } from '../../../assistant/retrieval/simplify-question.js';
import type { CardContent } from '../../../domain/cards/card-content.js';
import type { CardFile } from '../../../domain/cards/card-file.js';
import { type CardRefusal, refuseCard } from '../../../domain/cards/card-refusal.js';
import { proposeCard as decide, type NewProposal } from '../../../domain/cards/propose-card.js';
import { speakerOf } from '../../../domain/consultation/take-on.js';
import { SCHEMA_VERSION } from '../../../domain/effects/schema-version.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { changeCard } from './change-card.js';

const CARD_ID = /^[a-z]+(-[a-z]+){0,6}$/;

/** A change of a card that somebody wants, or a new card. */
export interface WantedCard extends Omit<NewProposal, 'base'> {
  readonly id: string;
  /** The revision that was read; undefined for a new card. */
  readonly base?: number | undefined;
}

/** Proposes a correction of a card, or a new one (提出卡片修订); a second person has to accept it. */
export async function proposeCard(
  { id, base, ...wanted }: WantedCard,
  by: Actor,
  context: ServiceContext,
): Promise<CardFile | CardRefusal> {
  const { repositories, assistant } = context;
  if (!CARD_ID.test(id) || id.length > 60)
    return refuseCard('invalid-content', '卡片编号要用小写英文字母和连字符，例如 water-ditch。');
  const known = await repositories.cardFiles.find(id);
  const isThere = known?.published ? known.published.content !== null : shippedCard(id) !== undefined;
  const isAgain = known?.proposals.some(({ requestKey }) => requestKey === wanted.requestKey) ?? false;
  if (base === undefined && isThere && !isAgain) return refuseCard('already-there');
  if (base !== undefined && !isThere) return refuseCard('not-found');
  const content = await inSimplifiedScript(wanted.content);
  if ((await assistant.whereabouts(content.law, content.article)) === 'law-only')
    return refuseCard('no-such-article');
  if (!known) await repositories.cardFiles.insert(emptyFile(id));
  const decided = { ...wanted, content, base: base ?? known?.revisions.length ?? 0 };
  return changeCard(
    id,
    'card-proposed',
    by,
    (current, shipped) => decide(current, shipped, decided, speakerOf(by), context.clock.now()),
    context,
  );
}

/** The corpus is written in simplified script, and so are questions when they are compared. */
async function inSimplifiedScript(content: CardContent): Promise<CardContent> {
  const one = (said: string): Promise<string> => simplifyQuestion(said.trim());
  const all = (said: readonly string[]): Promise<string[]> => Promise.all(said.map(one));
  return {
    title: await one(content.title),
    questions: await all(content.questions),
    summary: content.summary.trim(),
    steps: content.steps.map((step) => step.trim()),
    askWhom: content.askWhom.map((whom) => whom.trim()),
    deadline: content.deadline?.trim() || null,
    custom: content.custom?.trim() || null,
    law: content.law.replace(/[《》]/g, '').trim(),
    article: content.article.trim(),
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
