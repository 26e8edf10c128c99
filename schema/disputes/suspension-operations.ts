import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Dispute as DisputeOnFile } from '../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { Refusal } from '../../src/domain/disputes/refusal.js';
import type { Danger } from '../../src/domain/disputes/suspension.js';
import { recordPoliceReceipt } from '../../src/services/disputes/record-police-receipt.js';
import { resumeMediation } from '../../src/services/disputes/resume-mediation.js';
import { suspendMediation } from '../../src/services/disputes/suspend-mediation.js';
import { actorOf, Permitted } from '../kit/index.js';
import type { DisputesContext } from './context.js';
import { Dispute } from './dispute.js';
import { DisputeResult } from './dispute-result.js';
import { DangerEnum, suspensionOf } from './suspension.js';

const DISPUTE = { description: 'Id of the dispute (纠纷编号).' } as const;

const result = (outcome: DisputeOnFile | Refusal) => (isRefusal(outcome) ? outcome : { dispute: outcome });

/** Where somebody is in danger nobody goes on mediating. */
@Resolver(() => Dispute)
export class SuspensionOperations {
  @FieldResolver()
  suspension(@Root() dispute: DisputeOnFile) {
    return suspensionOf(dispute);
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description:
      'Stops the mediation at once, protects whoever is in danger, and calls in the police (中止调解、公调对接).',
  })
  @Permitted('work')
  async suspendMediation(
    @Arg('id', () => ID, DISPUTE) id: string,
    @Arg('danger', () => DangerEnum, { description: 'What came to light (停调情形).' }) danger: Danger,
    @Arg('partyId', () => ID, { nullable: true, description: 'Who is in danger, if known (受害当事人).' })
    partyId: string | null,
    @Arg('note', () => String, { description: 'In words, 5 to 200 characters (情况).' }) note: string,
    @Ctx() context: DisputesContext,
  ) {
    const alarm = { danger, note, ...(partyId ? { partyId } : {}) };
    return result(await suspendMediation(id, alarm, actorOf(context), context.services));
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description: 'Notes that the police have taken it over, under their number (登记公安回执).',
  })
  @Permitted('work')
  async recordPoliceReceipt(
    @Arg('id', () => ID, DISPUTE) id: string,
    @Arg('number', () => String, { description: 'Their number, at most 40 characters (回执编号).' })
    number: string,
    @Ctx() context: DisputesContext,
  ) {
    return result(await recordPoliceReceipt(id, number, actorOf(context), context.services));
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description: 'Lets a mediation go on that had stopped, once the police have it (恢复调解).',
  })
  @Permitted('direct')
  async resumeMediation(
    @Arg('id', () => ID, DISPUTE) id: string,
    @Arg('reason', () => String, { description: 'Why, 5 to 200 characters (理由).' }) reason: string,
    @Ctx() context: DisputesContext,
  ) {
    return result(await resumeMediation(id, reason, actorOf(context), context.services));
  }
}
