import { AUDIT_LANE, auditChange } from '../../../domain/audit/audit-change.js';
import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import type { CaseSummary } from '../../../domain/papers/case-summary.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { openCase } from './open-case.js';

/** Signs the newest summary of a case (签署案件摘要): whoever does has read it and answers for it. */
export async function signCaseSummary(
  disputeId: string,
  number: number,
  by: Actor,
  context: ServiceContext,
): Promise<CaseSummary | Refusal> {
  const dispute = await openCase(disputeId, by, context);
  if (isRefusal(dispute)) return dispute;
  const at = context.clock.now();
  const outcome = await context.repositories.caseSummaries.change<CaseSummary | Refusal>(
    disputeId,
    (current) => {
      const newest = current.versions.at(-1);
      if (!newest || newest.number < number || number < 1)
        return { result: refuse('not-found', '没有这一份摘要。') };
      if (newest.number > number) return { result: refuse('stale-revision', '已有更新的摘要，请看过再签。') };
      if (newest.signed) return { result: refuse('already-decided', '这份摘要已经签署。') };
      const next: CaseSummary = {
        ...current,
        versions: [...current.versions.slice(0, -1), { ...newest, signed: { by, at } }],
        effects: [...current.effects, audited(disputeId, number, by, at)],
      };
      return { next, result: next };
    },
  );
  return outcome ?? refuse('not-found', '没有这一份摘要。');
}

const audited = (disputeId: string, number: number, by: Actor, at: Date) =>
  auditChange.emit(
    { lane: AUDIT_LANE, key: `signed:${number}`, notBefore: at },
    {
      event: {
        at,
        by,
        action: 'changed',
        subject: { type: 'CaseSummary', ids: [disputeId] },
        fields: [],
        outcome: 'done',
        detail: 'summary-signed',
        key: `case-summary:${disputeId}:${number}:signed`,
      },
    },
  );
