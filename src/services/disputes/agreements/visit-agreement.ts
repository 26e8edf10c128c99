import type { Agreement, AgreementVisit } from '../../../domain/agreements/agreement.js';
import { visit } from '../../../domain/agreements/decide-agreement.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { newFact } from '../../../domain/figures/new-fact.js';
import type { Actor } from '../../../domain/people/actor.js';
import { startOfDay } from '../../../domain/time/add-days.js';
import type { ServiceContext } from '../../context.js';
import { FACTS_LANE, fileFactsEffect } from '../../effects/file-facts.js';
import { changeAgreement } from './change-agreement.js';

/** Takes down what somebody found who went to see whether an agreement is kept (登记协议回访): a follow-up that counts once. */
export const visitAgreement = (
  id: string,
  seen: Omit<AgreementVisit, 'by'>,
  by: Actor,
  context: ServiceContext,
): Promise<Agreement | Refusal> =>
  changeAgreement(
    id,
    {
      detail: 'visited',
      alsoGrid: true,
      decide: (agreement, today) => visit(agreement, { ...seen, by }, today),
      effects: (_agreement, dispute, now) => {
        const at = { at: startOfDay(seen.on), knownAt: now, by };
        const fact = newFact(dispute, { kind: 'followed-up' }, `${id}:${seen.key}`, at);
        return [fileFactsEffect.emit({ lane: FACTS_LANE, key: fact.id, notBefore: now }, { facts: [fact] })];
      },
    },
    by,
    context,
  );
