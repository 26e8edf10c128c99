import { auditedFiling } from '../../domain/court/audited-filing.js';
import type { JudicialConfirmation } from '../../domain/court/confirmation.js';
import { confirmationTerm } from '../../domain/court/confirmation-term.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { CLOCK_LANE, keepClocks } from '../effects/keep-clocks.js';

/** What a confirmation is opened with. */
type Opening = Pick<JudicialConfirmation, 'disputeId' | 'agreement' | 'effectiveOn' | 'agreementId'> & {
  /** Counts those of a dispute from 1. */
  readonly number: number;
};

/**
 * Puts a confirmation on file that can be asked for from now on, with its term running (登记拟申请的司法确认).
 *
 * @returns `undefined` when there is one of that number already
 */
export async function openConfirmation(
  { number, ...opening }: Opening,
  by: Actor,
  { repositories, clock }: ServiceContext,
): Promise<JudicialConfirmation | undefined> {
  const now = clock.now();
  const id = `${opening.disputeId}:${number}`;
  const confirmation: JudicialConfirmation = {
    ...opening,
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [
      keepClocks.emit({ lane: CLOCK_LANE, key: 'prepared', notBefore: now }, { confirmation: id }),
      auditedFiling('JudicialConfirmation', id, 'prepared', by, now),
    ],
    term: confirmationTerm(opening.effectiveOn),
    state: 'prepared',
    applicants: [],
    events: [],
  };
  return (await repositories.confirmations.insert(confirmation)) ? confirmation : undefined;
}
