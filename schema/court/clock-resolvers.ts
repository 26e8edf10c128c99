import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import type { ClockState, StatutoryClock as OnFile } from '../../src/domain/court/statutory-clock.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { actorOf, Permitted } from '../kit/index.js';
import { checkedFirst } from './checked-first.js';
import { confirmationOf, JudicialConfirmation } from './confirmation.js';
import type { CourtContext } from './context.js';
import { CourtSession, sessionOf } from './court-session.js';
import { Dispute } from './dispute.js';
import { ClockStateEnum, StatutoryClock } from './statutory-clock.js';

/** What is filed for a dispute, and the terms that run. */
@Resolver(() => Dispute)
export class ClockResolver {
  @Query(() => [StatutoryClock], {
    nullable: true,
    description: "The statutory clocks of the caller's area, whichever ends first (本辖区法定期限).",
  })
  @Permitted('work')
  async statutoryClocks(
    @Arg('state', () => ClockStateEnum, {
      nullable: true,
      description: 'Those that stand like this; left out, those that run (状态).',
    })
    state: ClockState | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 100 (条数).' })
    first: number,
    @Ctx() context: CourtContext,
  ) {
    const areas = areasBelow(actorOf(context).areaCode);
    const { statutoryClocks } = context.services.repositories;
    const clocks = await statutoryClocks.inState(state ?? 'running', areas, checkedFirst(first));
    const records = await Promise.all(clocks.map(({ disputeId }) => context.disputes.load(disputeId)));
    // A clock whose dispute was erased tells nothing any more.
    return clocks.flatMap((clock, index) => {
      const dispute = records[index];
      return dispute ? [clockOf(clock, recordOfDispute(dispute))] : [];
    });
  }

  @FieldResolver(() => [StatutoryClock])
  async clocks(@Root() { id }: Dispute, @Ctx() context: CourtContext) {
    const dispute = await context.disputes.load(id);
    if (!dispute) return [];
    const of = recordOfDispute(dispute);
    return (await context.clocksOfDispute.load(id)).map((clock) => clockOf(clock, of));
  }

  @FieldResolver(() => [JudicialConfirmation])
  async confirmations(@Root() { id }: Dispute, @Ctx() context: CourtContext) {
    const dispute = await context.disputes.load(id);
    if (!dispute) return [];
    const of = recordOfDispute(dispute);
    return (await context.confirmationsOfDispute.load(id)).map((one) => confirmationOf(one, of));
  }

  @FieldResolver(() => [CourtSession])
  async courtSessions(@Root() { id }: Dispute, @Ctx() context: CourtContext) {
    const dispute = await context.disputes.load(id);
    if (!dispute) return [];
    const of = recordOfDispute(dispute);
    return (await context.sessionsOfDispute.load(id)).map((one) => sessionOf(one, of));
  }
}

const clockOf = ({ end, warnings, ...rest }: OnFile, of: RecordFacts) => ({
  ...rest,
  of,
  lastDay: end.day,
  safeDay: end.safeDay,
  missingYear: end.missingYear,
  warnings: warnings.map((warning) => ({ ...warning, of })),
});
