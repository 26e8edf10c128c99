import type { Agreement } from '../../../domain/agreements/agreement.js';
import { end } from '../../../domain/agreements/decide-agreement.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { checkReason } from '../check-reason.js';
import { changeAgreement } from './change-agreement.js';

/** Takes down that an agreement is none any more, with a reason (终止协议). */
export const endAgreement = (
  id: string,
  how: NonNullable<Agreement['ended']>['how'],
  reason: string,
  by: Actor,
  context: ServiceContext,
): Promise<Agreement | Refusal> =>
  changeAgreement(
    id,
    {
      detail: how,
      decide: (agreement, _today, at) =>
        checkReason(reason) ?? end(agreement, { how, reason: reason.trim(), at, by }),
    },
    by,
    context,
  );
