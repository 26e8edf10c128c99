import { areaReaches } from '../../domain/areas/area-reaches.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import { recordEvent } from '../../domain/disputes/record-event.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import { revision } from '../../domain/disputes/revision.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { clearDue } from '../effects/clear-due.js';
import { changeDispute } from './change-dispute.js';
import { POLICE_RECEIPT_DUE } from './wait-for-police.js';

/** Notes that the police have taken the case over, under their number (登记公安回执): the desk or the police coordinator does. */
export function recordPoliceReceipt(
  id: string,
  number: string,
  by: Actor,
  context: ServiceContext,
): Promise<Dispute | Refusal> {
  const now = context.clock.now();
  return changeDispute(
    id,
    undefined,
    (current) => {
      if (!areaReaches(by.areaCode, current.areaCode))
        return refuse('outside-area', '该纠纷不在您负责的辖区内。');
      if (by.role !== 'desk' && by.role !== 'police-coordinator') {
        return refuse('role-not-allowed', '只有警调协作员或综治中心可以登记公安回执。');
      }
      const { suspended } = current;
      if (!suspended) return refuse('not-suspended', '该纠纷没有中止调解。');
      if (suspended.receipt) return refuse('already-decided', '公安回执已经登记。');
      if (!/^[\p{L}\p{N}（）()〔〕\-_./号]{1,40}$/u.test(number)) {
        return refuse('invalid-input', '回执编号须为 1 至 40 个字符，不含空格。');
      }
      const received = { ...current, suspended: { ...suspended, receipt: { number, at: now } } };
      const noted = recordEvent(received, { action: 'police-received', reason: number }, by, now);
      const at = { lane: 'dues', key: `receipt:${revision(noted)}`, notBefore: now };
      return {
        ...noted,
        effects: [...noted.effects, clearDue.emit(at, { dueId: `${POLICE_RECEIPT_DUE}:${id}` })],
      };
    },
    context,
  );
}
