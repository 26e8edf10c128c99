import { addVersion } from '../../src/domain/papers/add-version.js';
import type { CaseSummary } from '../../src/domain/papers/case-summary.js';
import type { ServiceContext } from '../../src/services/context.js';
import { draftCaseSummary } from '../../src/services/disputes/summaries/draft-case-summary.js';
import { draftSummary } from '../../src/services/effects/draft-summary.js';
import type { EffectHandler } from '../effect-handler.js';

/** Makes summaries of cases (起草案件摘要). Made again after a crash, it is the same version. */
export const draftSummaryHandler = (context: ServiceContext): EffectHandler<CaseSummary> => ({
  kind: draftSummary.name,
  replayClass: () => 'keyed',
  async run(effect, { id }) {
    const version = await draftCaseSummary(id, draftSummary.payloadOf(effect), context);
    return {
      outcome: 'done',
      change: (summary) => (version ? addVersion(summary, version) : { ...summary, stage: 'ready' }),
    };
  },
});
