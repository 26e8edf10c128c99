import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Dispute as DisputeOnFile } from '../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { Refusal } from '../../src/domain/disputes/refusal.js';
import { routingOf } from '../../src/domain/routing/case-routing.js';
import type { TrackMatter, TrackState, TrackWay } from '../../src/domain/routing/case-track.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { trackAdvice } from '../../src/policy/track-advice.js';
import { moveTrack, openTrack } from '../../src/services/disputes/routing/change-tracks.js';
import { actorOf, BadInput, Day, Permitted } from '../kit/index.js';
import { trackOf } from './case-track.js';
import type { DisputesContext } from './context.js';
import { Dispute } from './dispute.js';
import { DisputeResult } from './dispute-result.js';
import { TrackMatterEnum, TrackStateEnum, TrackWayEnum } from './routing-terms.js';

@InputType({ description: 'Where a case, or a part of it, is to be decided (转裁决渠道).' })
export class TrackInput {
  @Field(() => TrackWayEnum, { description: 'Which way (渠道).' })
  way!: TrackWay;

  @Field(() => TrackMatterEnum, { description: 'What of the case (事项).' })
  matter!: TrackMatter;

  @Field(() => String, { description: 'Who decides it, at most 80 characters (受理机关).' })
  body!: string;

  @Field(() => String, { description: 'Why, in 5 to 200 characters (理由).' })
  reason!: string;
}

const DISPUTE = { description: 'Id of the dispute (纠纷编号).' } as const;

const result = (outcome: DisputeOnFile | Refusal) => (isRefusal(outcome) ? outcome : { dispute: outcome });

/** What is not for the parties to settle goes to whoever has to decide it. */
@Resolver(() => Dispute)
export class TrackOperations {
  @FieldResolver()
  tracks(@Root() dispute: DisputeOnFile) {
    const of = recordOfDispute(dispute);
    return routingOf(dispute).tracks.map((one) => trackOf(one, of));
  }

  @FieldResolver()
  trackAdvice(@Root() dispute: DisputeOnFile) {
    const rule = trackAdvice(dispute.categoryCode);
    return rule ? { ...rule, of: recordOfDispute(dispute) } : null;
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description:
      'Refers a case, or who owns land in it, to whoever has to decide that (转仲裁、行政裁决、诉讼).',
  })
  @Permitted('route')
  async openTrack(
    @Arg('id', () => ID, DISPUTE) id: string,
    @Arg('track', () => TrackInput, { description: 'Where to (渠道).' }) track: TrackInput,
    @Ctx() context: DisputesContext,
  ) {
    return result(await openTrack(id, { ...track }, actorOf(context), context.services));
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description: 'Takes down what whoever decides it said, under its number (登记受理、裁决).',
  })
  @Permitted('route')
  async moveTrack(
    @Arg('id', () => ID, DISPUTE) id: string,
    @Arg('number', () => Int, { description: 'Which of them (渠道序号).' }) number: number,
    @Arg('state', () => TrackStateEnum, { description: 'What was said (进展).' }) state: TrackState,
    @Arg('receiptNumber', () => String, { description: 'Under which number, at most 40 characters (文号).' })
    receiptNumber: string,
    @Arg('on', () => Day, { description: 'On which day (日期).' }) on: string,
    @Ctx() context: DisputesContext,
  ) {
    if (state === 'referred') throw new BadInput('A case is referred by openTrack.');
    const news = { state, receiptNumber, on };
    return result(await moveTrack(id, number, news, actorOf(context), context.services));
  }
}
