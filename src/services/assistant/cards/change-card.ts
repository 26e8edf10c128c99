import { shippedContent } from '../../../assistant/cards/shipped-card.js';
import { auditedChange } from '../../../domain/audit/audited-change.js';
import type { CardContent } from '../../../domain/cards/card-content.js';
import type { CardFile } from '../../../domain/cards/card-file.js';
import { type CardRefusal, refuseCard } from '../../../domain/cards/card-refusal.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';

/** Changes a card's file by a person's decision, and has it recorded (变更卡片档案). */
export async function changeCard(
  id: string,
  detail: string,
  by: Actor,
  decide: (current: CardFile, shipped: CardContent | null) => CardFile | CardRefusal,
  { repositories, clock }: ServiceContext,
): Promise<CardFile | CardRefusal> {
  const now = clock.now();
  const outcome = await repositories.cardFiles.change<CardFile | CardRefusal>(id, (current) => {
    const decided = decide(current, shippedContent(id));
    if ('refused' in decided || decided === current) return { result: decided };
    const audited = auditedChange('Card', id, { detail, key: `${detail}:${current.version}` }, by, now);
    const next = { ...decided, effects: [...decided.effects, audited] };
    return { next, result: next };
  });
  return outcome ?? refuseCard('not-found');
}
