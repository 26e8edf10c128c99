import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { AgreementState, Agreement as OnFile } from '../../src/domain/agreements/agreement.js';
import { areasBelow } from '../../src/domain/areas/areas-below.js';
import type { Dispute as DisputeOnFile } from '../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { Refusal } from '../../src/domain/disputes/refusal.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { endAgreement } from '../../src/services/disputes/agreements/end-agreement.js';
import { recordAgreement } from '../../src/services/disputes/agreements/record-agreement.js';
import { recordPerformance } from '../../src/services/disputes/agreements/record-performance.js';
import { recordRemedy } from '../../src/services/disputes/agreements/record-remedy.js';
import { signAgreement } from '../../src/services/disputes/agreements/sign-agreement.js';
import { visitAgreement } from '../../src/services/disputes/agreements/visit-agreement.js';
import { actorOf, BadInput, Permitted } from '../kit/index.js';
import { Agreement } from './agreement.js';
import {
  AgreementDraftInput,
  AgreementVisitInput,
  actOf,
  draftOf,
  PerformanceInput,
  RemedyInput,
  SigningInput,
} from './agreement-inputs.js';
import { agreementOf } from './agreement-of.js';
import { AgreementResult } from './agreement-result.js';
import { AgreementEndEnum, AgreementStateEnum } from './agreement-terms.js';
import { checkedKey } from './checked-key.js';
import type { DisputesContext } from './context.js';
import { Dispute } from './dispute.js';

const ID_OF_AGREEMENT = { description: 'Id of the agreement (协议编号).' } as const;
const MOST_PER_PAGE = 100;

/** What the parties agreed, and whether it is kept. */
@Resolver(() => Dispute)
export class AgreementOperations {
  @FieldResolver(() => [Agreement])
  async agreements(@Root() dispute: DisputeOnFile, @Ctx() { agreements }: DisputesContext) {
    const of = recordOfDispute(dispute);
    return (await agreements.load(dispute.id)).map((one) => agreementOf(one, of));
  }

  @Query(() => [Agreement], {
    name: 'agreements',
    nullable: true,
    description: "The agreements of the caller's area that stand like this, oldest first (本辖区协议).",
  })
  @Permitted('work')
  async agreementsInState(
    @Arg('state', () => AgreementStateEnum, {
      nullable: true,
      description: 'Left out, those with something late (状态).',
    })
    state: AgreementState | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 100 (条数).' })
    first: number,
    @Ctx() context: DisputesContext,
  ) {
    if (first < 1 || first > MOST_PER_PAGE) throw new BadInput(`first is from 1 to ${MOST_PER_PAGE}.`);
    const areas = areasBelow(actorOf(context).areaCode);
    const found = await context.services.repositories.agreements.inState(state ?? 'late', areas, first);
    const disputes = await Promise.all(found.map(({ disputeId }) => context.disputes.load(disputeId)));
    return found.flatMap((one, index) => {
      const dispute = disputes[index];
      return dispute ? [agreementOf(one, recordOfDispute(dispute))] : [];
    });
  }

  @Mutation(() => AgreementResult, {
    nullable: true,
    description: 'Takes an agreement down; an oral one is in force at once (登记调解协议).',
  })
  @Permitted('work')
  async recordAgreement(
    @Arg('disputeId', () => ID, { description: 'Id of the dispute (纠纷编号).' }) disputeId: string,
    @Arg('agreement', () => AgreementDraftInput, { description: 'The agreement (协议).' })
    agreement: AgreementDraftInput,
    @Arg('requestKey', () => String, {
      description:
        'Chosen by the caller, 8 to 64 letters and digits; the same key takes down once (请求编号).',
    })
    requestKey: string,
    @Ctx() context: DisputesContext,
  ) {
    const by = actorOf(context);
    return taken(
      await recordAgreement(disputeId, draftOf(agreement), requestKey, by, context.services),
      context,
    );
  }

  @Mutation(() => AgreementResult, {
    nullable: true,
    description: 'A party or the mediator signed it, or the committee put its seal (登记签署、盖章).',
  })
  @Permitted('work')
  async signAgreement(
    @Arg('id', () => ID, ID_OF_AGREEMENT) id: string,
    @Arg('signing', () => SigningInput, { description: 'Who, and when (签署).' }) signing: SigningInput,
    @Ctx() context: DisputesContext,
  ) {
    return taken(await signAgreement(id, actOf(signing), actorOf(context), context.services), context);
  }

  @Mutation(() => AgreementResult, {
    nullable: true,
    description: 'Something of a duty was done (登记履行).',
  })
  @Permitted('work')
  async recordPerformance(
    @Arg('id', () => ID, ID_OF_AGREEMENT) id: string,
    @Arg('performance', () => PerformanceInput, { description: 'What was done (履行).' })
    { requestKey, ...done }: PerformanceInput,
    @Ctx() context: DisputesContext,
  ) {
    const key = checkedKey(requestKey);
    return taken(await recordPerformance(id, { ...done, key }, actorOf(context), context.services), context);
  }

  @Mutation(() => AgreementResult, {
    nullable: true,
    description: 'Somebody went and saw whether it is kept; counts as a follow-up (登记协议回访).',
  })
  @Permitted('work')
  async visitAgreement(
    @Arg('id', () => ID, ID_OF_AGREEMENT) id: string,
    @Arg('visit', () => AgreementVisitInput, { description: 'What was found (回访).' })
    { requestKey, ...seen }: AgreementVisitInput,
    @Ctx() context: DisputesContext,
  ) {
    const key = checkedKey(requestKey);
    return taken(await visitAgreement(id, { ...seen, key }, actorOf(context), context.services), context);
  }

  @Mutation(() => AgreementResult, {
    nullable: true,
    description: 'A broken agreement was taken to court; a suit is a conversion (登记起诉、申请执行).',
  })
  @Permitted('direct')
  async recordRemedy(
    @Arg('id', () => ID, ID_OF_AGREEMENT) id: string,
    @Arg('remedy', () => RemedyInput, { description: 'Where it was taken (救济途径).' }) remedy: RemedyInput,
    @Ctx() context: DisputesContext,
  ) {
    return taken(await recordRemedy(id, { ...remedy }, actorOf(context), context.services), context);
  }

  @Mutation(() => AgreementResult, { nullable: true, description: 'It is no agreement any more (终止协议).' })
  @Permitted('work')
  async endAgreement(
    @Arg('id', () => ID, ID_OF_AGREEMENT) id: string,
    @Arg('how', () => AgreementEndEnum, { description: 'How it ended (终止情形).' })
    how: NonNullable<OnFile['ended']>['how'],
    @Arg('reason', () => String, { description: 'Why, in 5 to 200 characters (理由).' }) reason: string,
    @Ctx() context: DisputesContext,
  ) {
    return taken(await endAgreement(id, how, reason, actorOf(context), context.services), context);
  }
}

async function taken(outcome: OnFile | Refusal, { disputes }: DisputesContext) {
  if (isRefusal(outcome)) return outcome;
  const dispute = await disputes.load(outcome.disputeId);
  return dispute ? { agreement: agreementOf(outcome, recordOfDispute(dispute)) } : null;
}
