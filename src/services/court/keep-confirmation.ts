import type { Agreement } from '../../domain/agreements/agreement.js';
import { datesOf } from '../../domain/agreements/agreement-dates.js';
import { auditedFiling } from '../../domain/court/audited-filing.js';
import type { JudicialConfirmation } from '../../domain/court/confirmation.js';
import { HUB_ACTOR } from '../../domain/people/hub-actor.js';
import type { ServiceContext } from '../context.js';
import { CLOCK_LANE, keepClocks } from '../effects/keep-clocks.js';
import { openConfirmation } from './open-confirmation.js';

/**
 * Keeps the judicial confirmation of an agreement in step with it (协议与司法确认衔接): from the day on which it takes effect the
 * thirty days run, for the clauses that can be confirmed; of one that has ended nothing is to be asked for. Again changes
 * nothing.
 *
 * @returns false when somebody filed something for the same dispute at this moment, so that it must be done again
 */
export async function keepConfirmation(agreementId: string, context: ServiceContext): Promise<boolean> {
  const { repositories } = context;
  const agreement = await repositories.agreements.find(agreementId);
  if (agreement?.effectiveOn === undefined) return true;
  const all = await repositories.confirmations.ofDisputes([agreement.disputeId]);
  const own = all.find((one) => one.agreementId === agreementId);
  if (agreement.ended) {
    if (own) await drop(own, context);
    return true;
  }
  if (own || agreement.clauses.every(({ ground }) => ground !== undefined)) return true;
  const opened = await openConfirmation(
    {
      disputeId: agreement.disputeId,
      number: all.length + 1,
      agreement: factsOf(agreement),
      effectiveOn: agreement.effectiveOn,
      agreementId,
    },
    agreement.recordedBy,
    context,
  );
  return opened !== undefined;
}

const factsOf = (agreement: Agreement): JudicialConfirmation['agreement'] => ({
  dates: datesOf(agreement),
  partyIds: agreement.partyIds,
  clauses: agreement.clauses.map(({ text, ground }) => ({ text, ...(ground ? { ground } : {}) })),
});

async function drop({ id }: JudicialConfirmation, { repositories, clock }: ServiceContext): Promise<void> {
  const now = clock.now();
  await repositories.confirmations.change(id, (current) => {
    if (current.state !== 'prepared') return { result: undefined };
    const effects = [
      ...current.effects,
      keepClocks.emit({ lane: CLOCK_LANE, key: 'agreement-ended', notBefore: now }, { confirmation: id }),
      auditedFiling('JudicialConfirmation', id, 'agreement-ended', HUB_ACTOR, now),
    ];
    return { next: { ...current, state: 'withdrawn', effects }, result: undefined };
  });
}
