import { isOver, type JudicialConfirmation } from '../../domain/court/confirmation.js';
import { type CourtRefusal, refuseCourt } from '../../domain/court/court-refusal.js';
import { isText } from '../../domain/court/is-text.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { confirmationKey } from './apply-for-confirmation.js';
import { changeConfirmation } from './change-confirmation.js';
import { withdrawalEffect } from './withdrawal-effect.js';

/**
 * Takes an application for confirmation back (撤回司法确认申请): at once while it was not asked for, and otherwise as soon as the
 * court says so.
 */
export const withdrawConfirmation = (
  id: string,
  reason: string,
  by: Actor,
  context: ServiceContext,
): Promise<JudicialConfirmation | CourtRefusal> =>
  changeConfirmation(
    id,
    'withdrawal-asked',
    (current) => {
      if (!isText(reason, 500)) return refuseCourt('invalid-input', '撤回理由须为 1 至 500 字。');
      if (isOver(current)) return refuseCourt('wrong-state', '该司法确认已经办结，不能撤回。');
      if (current.state === 'prepared') return { ...current, state: 'withdrawn' };
      if (current.route === 'paper') {
        return refuseCourt('wrong-state', '该申请以纸质提交，请到法院书面撤回。');
      }
      if (
        current.effects.some(
          ({ id: effect }) => effect === `deliver-command:${confirmationKey(id)}:withdrawal`,
        )
      ) {
        return refuseCourt('wrong-state', '撤回申请已经提交，等待法院处理。');
      }
      const effect = withdrawalEffect(confirmationKey(id), reason, context.clock.now());
      return { ...current, effects: [...current.effects, effect] };
    },
    by,
    context,
  );
