import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import { auditedInsight } from '../../domain/figures/audited-insight.js';
import type { CaseFact } from '../../domain/figures/case-fact.js';
import { type InsightRefusal, refuseInsight } from '../../domain/figures/insight-refusal.js';
import { newFact } from '../../domain/figures/new-fact.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { findCase } from './find-case.js';

const SHORTEST = 5;
const LONGEST = 200;

/** Says that something in the books was not so (登记作废): it stays on file, and no longer counts. Again changes nothing. */
export async function strikeCaseFact(
  factId: string,
  reason: string,
  by: Actor,
  context: ServiceContext,
): Promise<CaseFact | InsightRefusal> {
  const { repositories, clock } = context;
  const { length } = [...reason.trim()];
  if (length < SHORTEST || length > LONGEST) {
    return refuseInsight('invalid-input', `理由须为 ${SHORTEST} 至 ${LONGEST} 字。`);
  }
  const found = await repositories.caseFacts.find(factId);
  const dispute = found && (await findCase(found.disputeId, by, context));
  if (!found || !dispute) return refuseInsight('not-found', '没有找到该登记。');
  if ('refused' in dispute) return dispute;
  const { kind } = found.content;
  if (['entered', 'merged', 'merge-undone', 'classed', 'closed', 'struck'].includes(kind)) {
    return refuseInsight('invalid-input', '该登记由系统记账产生，不能作废。');
  }
  const now = clock.now();
  const struck = newFact(dispute, { kind: 'struck', factId }, factId, { at: found.at, knownAt: now, by });
  const recorded: CaseFact = {
    ...struck,
    note: reason.trim(),
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [
      auditedInsight(
        { type: 'Dispute', ids: [dispute.id], detail: `struck-${kind}`, key: `fact:${struck.id}` },
        by,
        now,
      ),
    ],
  };
  await repositories.caseFacts.insert(recorded);
  return recorded;
}
