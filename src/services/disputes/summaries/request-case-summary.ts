import { isRefusal } from '../../../domain/disputes/is-refusal.js';
import type { Refusal } from '../../../domain/disputes/refusal.js';
import { refuse } from '../../../domain/disputes/refuse.js';
import { refuseMerged } from '../../../domain/disputes/refuse-merged.js';
import { SCHEMA_VERSION } from '../../../domain/effects/schema-version.js';
import type { CaseSummary } from '../../../domain/papers/case-summary.js';
import type { Actor } from '../../../domain/people/actor.js';
import type { ServiceContext } from '../../context.js';
import { draftSummary } from '../../effects/draft-summary.js';
import { openCase } from './open-case.js';

/** The most versions that are kept of one case; whoever wants more wants something else. */
const MOST_VERSIONS = 20;

/** Has a summary of a case made (申请起草案件摘要); while one is being made there is nothing more to do. */
export async function requestCaseSummary(
  disputeId: string,
  by: Actor,
  context: ServiceContext,
): Promise<CaseSummary | Refusal> {
  const dispute = await openCase(disputeId, by, context);
  if (isRefusal(dispute)) return dispute;
  if (dispute.mergedInto) return refuseMerged(dispute);
  const { caseSummaries } = context.repositories;
  const fresh: CaseSummary = {
    id: disputeId,
    version: 0,
    schemaVersion: SCHEMA_VERSION,
    effects: [],
    stage: 'ready',
    versions: [],
  };
  await caseSummaries.insert(fresh);
  const outcome = await caseSummaries.change<CaseSummary | Refusal>(disputeId, (current) => {
    if (current.stage !== 'ready') return { result: current };
    if (current.versions.length >= MOST_VERSIONS) {
      return { result: refuse('invalid-input', `该案已有${MOST_VERSIONS}份摘要，不再起草。`) };
    }
    const number = current.versions.length + 1;
    const effect = draftSummary.emit(
      { lane: 'draft', key: String(number), notBefore: context.clock.now() },
      { number, requestedBy: by },
    );
    const next: CaseSummary = { ...current, stage: 'waiting', effects: [...current.effects, effect] };
    return { next, result: next };
  });
  return outcome ?? refuse('not-found', '没有找到该纠纷。');
}
