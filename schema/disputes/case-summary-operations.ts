import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Subscription } from 'type-graphql';
import type { Dispute } from '../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { Refusal } from '../../src/domain/disputes/refusal.js';
import type { CaseSummary as SummaryOnFile } from '../../src/domain/papers/case-summary.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { requestCaseSummary } from '../../src/services/disputes/summaries/request-case-summary.js';
import { signCaseSummary } from '../../src/services/disputes/summaries/sign-case-summary.js';
import { actorOf, Followed, Permitted } from '../kit/index.js';
import { CaseSummary, CaseSummaryResult } from './case-summary.js';
import type { DisputesContext } from './context.js';

const ID_OF_DISPUTE = { description: 'Id of the dispute (纠纷编号).' } as const;

/** Summaries of cases. */
@Resolver()
export class CaseSummaryOperations {
  @Query(() => CaseSummary, { nullable: true, description: 'The summaries of a case (案件摘要).' })
  @Permitted('read-cases')
  caseSummary(@Arg('id', () => ID, ID_OF_DISPUTE) id: string, @Ctx() context: DisputesContext) {
    return this.read(id, context);
  }

  @Subscription(() => CaseSummary, {
    nullable: true,
    description: 'The same, and again whenever it has got further (关注摘要进度).',
    topics: 'case-summary',
  })
  @Permitted('read-cases')
  @Followed({ type: 'case-summary', query: 'caseSummary' })
  caseSummaryChanged(@Arg('id', () => ID, ID_OF_DISPUTE) id: string, @Ctx() context: DisputesContext) {
    return this.read(id, context);
  }

  @Mutation(() => CaseSummaryResult, { nullable: true, description: 'Has a summary made (申请起草摘要).' })
  @Permitted('work')
  async requestCaseSummary(@Arg('id', () => ID, ID_OF_DISPUTE) id: string, @Ctx() context: DisputesContext) {
    return this.taken(await requestCaseSummary(id, actorOf(context), context.services), context);
  }

  @Mutation(() => CaseSummaryResult, { nullable: true, description: 'Signs the newest summary (签署摘要).' })
  @Permitted('work')
  async signCaseSummary(
    @Arg('id', () => ID, ID_OF_DISPUTE) id: string,
    @Arg('number', () => Int, { description: 'The version that was read (所看版本).' }) number: number,
    @Ctx() context: DisputesContext,
  ) {
    return this.taken(await signCaseSummary(id, number, actorOf(context), context.services), context);
  }

  private async read(id: string, { services, disputes }: DisputesContext) {
    const [dispute, summary] = await Promise.all([
      disputes.load(id),
      services.repositories.caseSummaries.find(id),
    ]);
    return dispute && summary ? shown(summary, dispute) : null;
  }

  private async taken(outcome: SummaryOnFile | Refusal, { disputes }: DisputesContext) {
    if (isRefusal(outcome)) return outcome;
    const dispute = await disputes.load(outcome.id);
    return dispute ? { summary: shown(outcome, dispute) } : null;
  }
}

function shown({ id, stage, versions }: SummaryOnFile, dispute: Dispute) {
  const of = recordOfDispute(dispute);
  return {
    id,
    stage,
    of,
    versions: versions.map(({ number, at, byModel, revision, lines, signed }) => ({
      number,
      at,
      byModel,
      revision,
      of,
      lines: lines.map((line) => ({ ...line, of })),
      signedBy: signed?.by.name ?? null,
      signedAt: signed?.at ?? null,
      download: `/papers/summaries/${id}/${number}`,
    })),
  };
}
