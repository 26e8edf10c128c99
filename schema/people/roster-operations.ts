import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import { MEDIATOR_ROLES } from '../../src/domain/people/mediator-roles.js';
import { isPeopleRefusal } from '../../src/domain/people/people-refusal.js';
import type { Role } from '../../src/domain/people/role.js';
import { keepProfile } from '../../src/services/people/keep-profile.js';
import { recordAbsence } from '../../src/services/people/record-absence.js';
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
