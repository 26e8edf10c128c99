import type { Agreement } from '../../../domain/agreements/agreement.js';
import { type SigningAct, sign } from '../../../domain/agreements/decide-agreement.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import type { Actor } from '../../../domain/people/actor.js';
import { refuseOffTrack } from '../../../domain/routing/refuse-off-track.js';
import type { ServiceContext } from '../../context.js';
import { changeAgreement } from './change-agreement.js';

/** Takes down that a party or the mediator signed, or that the committee's seal was put (登记签署、盖章). */
export const signAgreement = (
  id: string,
  act: SigningAct,
  by: Actor,
  context: ServiceContext,
): Promise<Agreement | Refusal> =>
  changeAgreement(
    id,
    {
      detail: `signed-${act.who}`,
      decide: (agreement, today, _now, dispute) =>
        refuseOffTrack(dispute, agreement.clauses) ?? sign(agreement, act, today),
    },
    by,
    context,
  );
