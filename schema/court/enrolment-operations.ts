import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import { isCourtRefusal } from '../../src/domain/court/court-refusal.js';
import type { EnrolmentState } from '../../src/domain/court/enrolment.js';
import { endEnrolment } from '../../src/services/court/end-enrolment.js';
import { enrol } from '../../src/services/court/enrol.js';
import { actorOf, Permitted } from '../kit/index.js';
import { checkedFirst } from './checked-first.js';
import type { CourtContext } from './context.js';
import { EnrolmentResult } from './court-result.js';
import { Enrolment, EnrolmentInput, EnrolmentStateEnum, enrolmentOf } from './enrolment.js';

const OPEN: readonly EnrolmentState[] = ['asked', 'enrolled', 'expired'];

/** Who is on the roster of the court's platform. */
@Resolver()
export class EnrolmentOperations {
  @Query(() => [Enrolment], {
    nullable: true,
    description: "The roster of the caller's area on the court's platform, whoever ends first (入驻名册).",
  })
  @Permitted('direct')
  async enrolments(
    @Arg('states', () => [EnrolmentStateEnum], {
      nullable: true,
      description: 'Those that stand like this; left out, all that stand or must be renewed (状态).',
    })
    states: EnrolmentState[] | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 100 (条数).' })
    first: number,
    @Ctx() context: CourtContext,
  ) {
    const areas = areasBelow(actorOf(context).areaCode);
    const { enrolments } = context.services.repositories;
    return (await enrolments.inStates(states ?? OPEN, areas, checkedFirst(first))).map(enrolmentOf);
  }

  @Mutation(() => EnrolmentResult, {
    nullable: true,
    description: "Puts somebody on the roster of the court's platform, or renews it (申请入驻).",
  })
  @Permitted('direct')
  async enrolAtCourt(
    @Arg('entry', () => EnrolmentInput, { description: 'Whom (人员).' }) entry: EnrolmentInput,
    @Ctx() context: CourtContext,
  ) {
    const outcome = await enrol({ ...entry }, actorOf(context), context.services);
    return isCourtRefusal(outcome) ? outcome : { enrolment: enrolmentOf(outcome) };
  }

  @Mutation(() => EnrolmentResult, {
    nullable: true,
    description: "Takes somebody off the roster of the court's platform (停用入驻).",
  })
  @Permitted('direct')
  async endEnrolment(
    @Arg('id', () => ID, { description: 'Id of the enrolment (入驻编号).' }) id: string,
    @Arg('reason', () => String, { description: 'Why, at most 500 characters (理由).' }) reason: string,
    @Ctx() context: CourtContext,
  ) {
    const outcome = await endEnrolment(id, reason, actorOf(context), context.services);
    return isCourtRefusal(outcome) ? outcome : { enrolment: enrolmentOf(outcome) };
  }
}
