import type { JudicialConfirmation } from '../../domain/court/confirmation.js';
import { type CourtRefusal, refuseCourt } from '../../domain/court/court-refusal.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { deliverCommand } from '../effects/deliver-command.js';
import { changeConfirmation } from './change-confirmation.js';

/**
 * Takes down that the application was handed to the court on paper while its platform was away (纸质申请登记). What the
 * platform has not got yet is not sent any more: the court is asked once.
 */
export const recordPaperApplication = (
  id: string,
  filedOn: IsoDate,
  by: Actor,
  context: ServiceContext,
): Promise<JudicialConfirmation | CourtRefusal> =>
  changeConfirmation(
    id,
    'filed-on-paper',
    (current) => {
      const { state, delivery, appliedOn, effects } = current;
      if (state !== 'applied' || delivery?.state === 'delivered' || current.route === 'paper') {
        return refuseCourt('wrong-state', '只有已共同申请、平台尚未收到的司法确认，才登记纸质提交。');
      }
      if (filedOn > dayInShanghai(context.clock.now()) || filedOn < (appliedOn ?? filedOn)) {
        return refuseCourt('invalid-input', '提交日期不能早于申请日期，也不能晚于今天。');
      }
      const { delivery: _pending, ...kept } = current;
      return {
        ...kept,
        route: 'paper',
        appliedOn: filedOn,
        effects: effects.filter(({ kind }) => kind !== deliverCommand.name),
      };
    },
    by,
    context,
  );
