import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import { MEDIATOR_ROLES } from '../../src/domain/people/mediator-roles.js';
import { isPeopleRefusal } from '../../src/domain/people/people-refusal.js';
import type { Role } from '../../src/domain/people/role.js';
import { keepProfile } from '../../src/services/people/keep-profile.js';
import { listUndertrained } from '../../src/services/people/list-undertrained.js';
import { recordAbsence } from '../../src/services/people/record-absence.js';
import { recordTraining } from '../../src/services/people/record-training.js';
import { actorOf, BadInput, Day, Permitted } from '../kit/index.js';
import { RoleEnum } from '../terms/role.js';
import type { PeopleContext } from './context.js';
import { Mediator, MediatorInput, mediatorOf, profileFactsOf } from './mediator.js';
import { MediatorResult } from './people-result.js';

const MOST_PER_PAGE = 200;

/** Who works with disputes. */
@Resolver()
export class RosterOperations {
  @Query(() => [Mediator], {
    nullable: true,
    description: "Who works with disputes in the caller's area, in the order of their ids (人员名册).",
  })
  @Permitted('direct')
  async mediators(
    @Arg('roles', () => [RoleEnum], {
      nullable: true,
      description: 'Those with a post in one of these; left out, the three who mediate (身份).',
    })
    roles: Role[] | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 200 (条数).' })
    first: number,
    @Ctx() context: PeopleContext,
  ) {
    if (first < 1 || first > MOST_PER_PAGE) throw new BadInput(`first is from 1 to ${MOST_PER_PAGE}.`);
    const areas = areasBelow(actorOf(context).areaCode);
    const { personProfiles } = context.services.repositories;
    return (await personProfiles.withPosts(roles ?? MEDIATOR_ROLES, areas, first)).map(mediatorOf);
  }

  @Query(() => [Mediator], {
    nullable: true,
    description:
      "Who of the three who mediate in the caller's area was trained for fewer hours in a year (培训学时不足).",
  })
  @Permitted('direct')
  async undertrained(
    @Arg('year', () => Int, { description: 'In which year (年度).' }) year: number,
    @Arg('hours', () => Int, { description: 'Fewer than so many hours (学时).' }) hours: number,
    @Ctx() context: PeopleContext,
  ) {
    return (await listUndertrained({ year, hours }, actorOf(context), context.services)).map(mediatorOf);
  }

  @Mutation(() => MediatorResult, {
    nullable: true,
    description: 'Notes that somebody took part in a training, or was missing (登记培训).',
  })
  @Permitted('direct')
  async recordTraining(
    @Arg('personId', () => ID, { description: 'Who (人员编号).' }) personId: string,
    @Arg('course', () => String, { description: 'Which, at most 80 characters (课程).' }) course: string,
    @Arg('heldOn', () => Day, { description: 'When (培训日期).' }) heldOn: string,
    @Arg('hours', () => Int, { description: 'How many hours, 1 to 80 (学时).' }) hours: number,
    @Arg('attended', () => Boolean, { description: 'Whether the person was there (是否参加).' })
    attended: boolean,
    @Arg('certificate', () => String, {
      nullable: true,
      description: 'Number of the certificate, at most 40 characters (结业证书).',
    })
    certificate: string | null,
    @Ctx() context: PeopleContext,
  ) {
    const training = {
      course,
      heldOn,
      hours,
      attended,
      ...(certificate === null || certificate === undefined ? {} : { certificate }),
    };
    return result(await recordTraining(personId, training, actorOf(context), context.services));
  }

  @Mutation(() => MediatorResult, {
    nullable: true,
    description: 'Takes down who somebody is that works with disputes, or puts it right (登记人员档案).',
  })
  @Permitted('direct')
  async keepMediator(
    @Arg('person', () => MediatorInput, { description: 'Who, and what is known (人员).' })
    person: MediatorInput,
    @Ctx() context: PeopleContext,
  ) {
    return result(await keepProfile(person.id, profileFactsOf(person), actorOf(context), context.services));
  }

  @Mutation(() => MediatorResult, {
    nullable: true,
    description:
      'Notes on which days somebody is away; each for oneself, the office for all (登记请假、外出).',
  })
  @Permitted('work')
  async recordAbsence(
    @Arg('personId', () => ID, { description: 'Who (人员编号).' }) personId: string,
    @Arg('from', () => Day, { description: 'The first day (起始日).' }) from: string,
    @Arg('until', () => Day, { description: 'The last day (截止日).' }) until: string,
    @Ctx() context: PeopleContext,
  ) {
    return result(await recordAbsence(personId, { from, until }, actorOf(context), context.services));
  }
}

const result = (outcome: Awaited<ReturnType<typeof keepProfile>>) =>
  isPeopleRefusal(outcome) ? outcome : { mediator: mediatorOf(outcome) };
