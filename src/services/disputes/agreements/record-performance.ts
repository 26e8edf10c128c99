import type { Agreement, Performance } from '../../../domain/agreements/agreement.js';
import { perform } from '../../../domain/agreements/decide-agreement.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { changeAgreement } from './change-agreement.js';

/** Takes down that something of a duty was done (登记履行). The same key counts once. */
export const recordPerformance = (
  id: string,
  done: Omit<Performance, 'by' | 'at'>,
  by: Actor,
  context: ServiceContext,
): Promise<Agreement | Refusal> =>
  changeAgreement(
    id,
    {
      detail: 'performed',
      decide: (agreement, today, at) => perform(agreement, { ...done, by, at }, today),
    },
    by,
    context,
  );
