import { renderSummary } from '../../../documents/render-summary.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import type { Caller } from '../../../policy/caller.js';
import { mayCall } from '../../../policy/may-call.js';
import type { ServiceContext } from '../../context.js';
import { openCase } from './open-case.js';

/** A summary as a Word document (导出案件摘要); recorded before it is handed out. */
export async function exportCaseSummary(
  disputeId: string,
  number: number,
  by: Caller,
  context: ServiceContext,
): Promise<Uint8Array | Refusal> {
  const none = refuse('not-found', '没有这一份摘要。');
  if (by.role === 'anonymous' || !mayCall('read-cases', by)) return none;
  const dispute = await openCase(disputeId, by, context);
  if (isRefusal(dispute)) return none;
  const summary = await context.repositories.caseSummaries.find(disputeId);
  const version = summary?.versions.find((one) => one.number === number);
  if (!version) return none;
  const { personId, name, role, areaCode } = by;
  await context.audit.append([
    {
      at: context.clock.now(),
      by: { personId, name, role, areaCode },
      action: 'exported',
      subject: { type: 'CaseSummary', ids: [disputeId] },
      fields: ['lines'],
      outcome: 'done',
      detail: `version-${number}`,
    },
  ]);
  return renderSummary(disputeId, version);
}
