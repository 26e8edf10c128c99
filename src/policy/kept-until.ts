import type { Dispute } from '../domain/disputes/dispute.js';
import { RETENTION, type RetentionClass } from './retention.js';

/** Until when a closed case must be kept (保存截止时间); undefined for one that is not closed. */
export function keptUntil(dispute: Dispute): Date | undefined {
  if (dispute.step !== 'closed') return undefined;
  const until = new Date(dispute.stepEnteredAt);
  until.setUTCFullYear(until.getUTCFullYear() + RETENTION[retentionOf(dispute)].years);
  return until;
}

/** Which class a case is kept by (保存类别): the longest that fits. */
function retentionOf({ protections, handOver }: Pick<Dispute, 'protections' | 'handOver'>): RetentionClass {
  if (protections?.length) return 'protected';
  return handOver ? 'court' : 'ordinary';
}
