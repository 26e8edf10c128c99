import { areaReaches } from '../../domain/areas/area-reaches.js';
import { type Correction, recordCorrectionEvent } from '../../domain/disputes/correction.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { NOT_FOUND, withDispute } from './decide-correction.js';

/** Records that the court was told of a correction (告知法院): its platform takes none. Again changes nothing. */
export async function noteCourtTold(
  id: string,
  by: Actor,
  context: ServiceContext,
): Promise<{ readonly correction: Correction; readonly dispute: Dispute } | Refusal> {
  const { repositories, clock } = context;
  const outcome = await repositories.corrections.change<Correction | Refusal>(id, (current) => {
    if (!areaReaches(by.areaCode, current.areaCode)) return { result: refuse('not-found', NOT_FOUND) };
    if (current.court === undefined) return { result: refuse('invalid-input', '法院没有需要更正的内容。') };
    if (current.court === 'told') return { result: current };
    const next = recordCorrectionEvent(
      { ...current, court: 'told' },
      'correction-told-court',
      by,
      clock.now(),
    );
    return { next, result: next };
  });
  return withDispute(outcome, context);
}
