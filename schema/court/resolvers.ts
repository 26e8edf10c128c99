import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ENDING_GROUNDS } from '../../src/domain/court/ending-grounds.js';
import { COURT_STATUSES, type CourtStatus } from '../../src/domain/platforms/platform-report.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { Permitted } from '../kit/index.js';
import { CourtStatusEnum } from '../terms/court-status.js';
import { syncWith } from '../terms/sync-with.js';
import type { CourtContext } from './context.js';
import { CourtCase } from './court-case.js';
import { Dispute } from './dispute.js';
import { EndingGroundName } from './ending.js';

/** What the court adds to a dispute. */
@Resolver(() => Dispute)
export class CourtDisputeResolver {
  @Query(() => [CourtStatusEnum], {
    nullable: true,
    description: 'Every status that the court can report, in their usual order (法院状态列表).',
  })
  @Permitted('look-up')
  courtStatuses(): CourtStatus[] {
    return [...COURT_STATUSES];
  }

  @Query(() => [EndingGroundName], {
    nullable: true,
    description: 'The eight grounds on which mediation ends, by code (终结情形列表).',
  })
  @Permitted('look-up')
  endingGrounds(): EndingGroundName[] {
    return Object.entries(ENDING_GROUNDS).map(([ground, named]) => ({
      ground: ground as EndingGroundName['ground'],
      ...named,
    }));
  }

  @FieldResolver(() => CourtCase, { nullable: true })
  async court(@Root() { id }: Dispute, @Ctx() { disputes, mediations }: CourtContext) {
    const dispute = await disputes.load(id);
    if (!dispute?.handOver) return null;
    const { handOver, court } = dispute;
    const of = recordOfDispute(dispute);
    const mediation = await mediations.load(handOver.key);
    return {
      of,
      handOverState: handOver.state,
      requestedAt: handOver.requestedAt,
      deliveredAt: handOver.deliveredAt,
      reason: handOver.reason,
      externalId: handOver.externalId ?? mediation?.externalId,
      status: court?.status,
      caseNumber: court?.caseNumber,
      gaps: handOver.gaps,
      claims: handOver.package?.claims,
      evidence: handOver.package?.evidence.map(({ name }) => name),
      withdrawal: handOver.withdrawal && { ...handOver.withdrawal, of },
      ending: mediation?.events.findLast((event) => event.ending)?.ending,
      events: (mediation?.events ?? []).map((event) => ({ ...event, of })),
      asOf: mediation?.asOf,
    };
  }

  @FieldResolver()
  async courtSync(@Root() { id }: Dispute, @Ctx() { disputes, health }: CourtContext) {
    const dispute = await disputes.load(id);
    return dispute?.handOver ? syncWith('court', dispute, await health.load('court')) : null;
  }
}
