import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Dispute as DisputeOnFile } from '../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { Refusal } from '../../src/domain/disputes/refusal.js';
import { routingOf } from '../../src/domain/routing/case-routing.js';
import type { WarningCause } from '../../src/domain/routing/early-warning.js';
import { handOversOf } from '../../src/domain/routing/hand-overs-of.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { nameCoOwner, releaseCoOwner } from '../../src/services/disputes/routing/change-co-owners.js';
import { noteGathering } from '../../src/services/disputes/routing/note-gathering.js';
import { seeWarning } from '../../src/services/disputes/routing/see-warning.js';
import { actorOf, BadInput, Day, Permitted } from '../kit/index.js';
import { CoOwnerInput } from './co-owner.js';
import type { DisputesContext } from './context.js';
import { Dispute } from './dispute.js';
import { DisputeResult } from './dispute-result.js';
import { warningOf } from './early-warning.js';
import { WarningCauseEnum } from './routing-terms.js';

const DISPUTE = { description: 'Id of the dispute (纠纷编号).' } as const;

const result = (outcome: DisputeOnFile | Refusal) => (isRefusal(outcome) ? outcome : { dispute: outcome });

/** Who helps with a case, who is warned of it, and where it went. */
@Resolver(() => Dispute)
export class RoutingOperations {
  @FieldResolver()
  coOwners(@Root() dispute: DisputeOnFile) {
    const of = recordOfDispute(dispute);
    return routingOf(dispute).coOwners.map((one) => ({ ...one, of }));
  }

  @FieldResolver()
  earlyWarnings(@Root() dispute: DisputeOnFile) {
    const of = recordOfDispute(dispute);
    return routingOf(dispute).warnings.map((one) => warningOf(one, of));
  }

  @FieldResolver()
  handOvers(@Root() dispute: DisputeOnFile) {
    const of = recordOfDispute(dispute);
    return handOversOf(dispute).map((line) => ({ ...line, of }));
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description:
      'Names a Party branch or another organisation as answerable for part of a case (登记协办组织).',
  })
  @Permitted('route')
  async nameCoOwner(
    @Arg('id', () => ID, DISPUTE) id: string,
    @Arg('coOwner', () => CoOwnerInput, { description: 'Which organisation (协办组织).' })
    { kind, ...said }: CoOwnerInput,
    @Ctx() context: DisputesContext,
  ) {
    if (kind === 'office') throw new BadInput('An office is asked to assist by transferDispute.');
    return result(await nameCoOwner(id, { ...said, kind }, actorOf(context), context.services));
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description:
      'An organisation helps no longer, and an office sees the case no longer by that right (解除协办).',
  })
  @Permitted('route')
  async releaseCoOwner(
    @Arg('id', () => ID, DISPUTE) id: string,
    @Arg('coOwnerId', () => ID, { description: 'Id of the organisation (单位编号).' }) coOwnerId: string,
    @Arg('reason', () => String, { description: 'Why, in 5 to 200 characters (理由).' }) reason: string,
    @Ctx() context: DisputesContext,
  ) {
    return result(await releaseCoOwner(id, coOwnerId, reason, actorOf(context), context.services));
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description: 'Takes down that people mean to gather; the leaders are warned (登记拟聚集).',
  })
  @Permitted('walk')
  async noteGathering(
    @Arg('id', () => ID, DISPUTE) id: string,
    @Arg('on', () => Day, { description: 'On which day (拟聚集日期).' }) on: string,
    @Arg('note', () => String, { description: 'What is known, in 5 to 200 characters (情况).' }) note: string,
    @Ctx() context: DisputesContext,
  ) {
    return result(await noteGathering(id, { on, note }, actorOf(context), context.services));
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description: 'A leader says that he or she knows of an early warning (阅知预警).',
  })
  @Permitted('direct')
  async seeWarning(
    @Arg('id', () => ID, DISPUTE) id: string,
    @Arg('cause', () => WarningCauseEnum, { description: 'Which warning (预警事由).' }) cause: WarningCause,
    @Ctx() context: DisputesContext,
  ) {
    return result(await seeWarning(id, cause, actorOf(context), context.services));
  }
}
