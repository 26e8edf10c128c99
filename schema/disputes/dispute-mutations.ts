import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Dispute as DisputeOnFile } from '../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { Refusal } from '../../src/domain/disputes/refusal.js';
import type { Step } from '../../src/domain/disputes/step.js';
import type { Move } from '../../src/domain/disputes/transition.js';
import { assignDispute } from '../../src/services/disputes/assign-dispute.js';
import { handOverToCourt } from '../../src/services/disputes/hand-over-to-court.js';
import { moveDispute } from '../../src/services/disputes/move-dispute.js';
import type { NewDispute } from '../../src/services/disputes/open-dispute.js';
import { reportDispute } from '../../src/services/disputes/report-dispute.js';
import { withdrawHandOver } from '../../src/services/disputes/withdraw-hand-over.js';
import { actorOf, Permitted } from '../kit/index.js';
import { StepEnum } from '../terms/step.js';
import type { DisputesContext } from './context.js';
import { DisputeResult } from './dispute-result.js';
import { EvidenceInput } from './evidence.js';
import { HandOverPackageInput, packageOf } from './hand-over-package.js';
import { OwnerInput } from './person.js';
import { ReportInput } from './report-input.js';

const ID_OF_DISPUTE = { description: 'Id of the dispute (纠纷编号).' } as const;
const SEEN = {
  nullable: true,
  description: 'The revision that the caller was looking at; a newer one on file refuses (所见修订号).',
} as const;
const EVIDENCE = { defaultValue: [], description: 'What the step must leave behind (材料).' };
const REASON = { description: 'Why (理由).' } as const;

const result = (outcome: DisputeOnFile | Refusal) => (isRefusal(outcome) ? outcome : { dispute: outcome });

/** What people do with disputes. */
@Resolver()
export class DisputeMutations {
  @Mutation(() => DisputeResult, { nullable: true, description: 'Reports a dispute (上报纠纷).' })
  @Permitted('report')
  async reportDispute(
    @Arg('input', () => ReportInput, { description: 'What is known of it (上报内容).' })
    { requestKey, ...reported }: ReportInput,
    @Ctx() context: DisputesContext,
  ) {
    const outcome = await reportDispute(
      reported as NewDispute,
      requestKey,
      actorOf(context),
      context.services,
    );
    if (isRefusal(outcome)) return outcome;
    return { dispute: await context.disputes.load(outcome.id) };
  }

  @Mutation(() => DisputeResult, { nullable: true, description: 'Puts a dispute into hands (指派承办人).' })
  @Permitted('route')
  async assignDispute(
    @Arg('id', () => ID, ID_OF_DISPUTE) id: string,
    @Arg('owner', () => OwnerInput, { description: 'Into whose (承办人).' }) owner: OwnerInput,
    @Arg('seenRevision', () => Int, SEEN) seen: number | null,
    @Ctx() context: DisputesContext,
  ) {
    return result(
      await assignDispute(id, { owner: { ...owner }, ...seenBy(seen) }, actorOf(context), context.services),
    );
  }

  @Mutation(() => DisputeResult, { nullable: true, description: 'Moves a dispute on a step (推进环节).' })
  @Permitted('work')
  advanceDispute(
    @Arg('id', () => ID, ID_OF_DISPUTE) id: string,
    @Arg('evidence', () => [EvidenceInput], EVIDENCE) evidence: EvidenceInput[],
    @Arg('seenRevision', () => Int, SEEN) seen: number | null,
    @Ctx() context: DisputesContext,
  ) {
    return this.move(id, 'advance', { evidence, seen }, context);
  }

  @Mutation(() => DisputeResult, { nullable: true, description: 'Sends a dispute back (退回).' })
  @Permitted('direct')
  sendBackDispute(
    @Arg('id', () => ID, ID_OF_DISPUTE) id: string,
    @Arg('to', () => StepEnum, { nullable: true, description: 'To which step (退回环节).' }) to: Step | null,
    @Arg('reason', () => String, REASON) reason: string,
    @Arg('seenRevision', () => Int, SEEN) seen: number | null,
    @Ctx() context: DisputesContext,
  ) {
    return this.move(id, 'send-back', { to, reason, seen }, context);
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description: 'Skips a step that does not apply (跳过环节).',
  })
  @Permitted('direct')
  skipStep(
    @Arg('id', () => ID, ID_OF_DISPUTE) id: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Arg('evidence', () => [EvidenceInput], EVIDENCE) evidence: EvidenceInput[],
    @Arg('seenRevision', () => Int, SEEN) seen: number | null,
    @Ctx() context: DisputesContext,
  ) {
    return this.move(id, 'skip', { reason, evidence, seen }, context);
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description: "Hands a dispute over to the court's platform (移送法院).",
  })
  @Permitted('hand-over')
  async handOverToCourt(
    @Arg('id', () => ID, ID_OF_DISPUTE) id: string,
    @Arg('seenRevision', () => Int, SEEN) seen: number | null,
    @Arg('package', () => HandOverPackageInput, {
      nullable: true,
      description: 'What goes with it: claims, evidence, addresses for papers, consent (移送材料).',
    })
    given: HandOverPackageInput | null,
    @Ctx() context: DisputesContext,
  ) {
    const asked = { ...seenBy(seen), ...(given ? { package: packageOf(given) } : {}) };
    return result(await handOverToCourt(id, asked, actorOf(context), context.services));
  }

  @Mutation(() => DisputeResult, {
    nullable: true,
    description: 'Takes a hand-over back while the court has not accepted the case (撤回移送).',
  })
  @Permitted('hand-over')
  async withdrawHandOver(
    @Arg('id', () => ID, ID_OF_DISPUTE) id: string,
    @Arg('reason', () => String, { description: 'Why, in 5 to 200 characters (撤回理由).' }) reason: string,
    @Arg('seenRevision', () => Int, SEEN) seen: number | null,
    @Ctx() context: DisputesContext,
  ) {
    const asked = { reason, ...seenBy(seen) };
    return result(await withdrawHandOver(id, asked, actorOf(context), context.services));
  }

  private async move(
    id: string,
    move: Move,
    asked: { evidence?: EvidenceInput[]; to?: Step | null; reason?: string; seen: number | null },
    context: DisputesContext,
  ) {
    const request = {
      move,
      evidence: (asked.evidence ?? []).map((item) => ({ ...item })),
      ...(asked.to ? { to: asked.to } : {}),
      ...(asked.reason === undefined ? {} : { reason: asked.reason }),
      ...seenBy(asked.seen),
    };
    return result(await moveDispute(id, request, actorOf(context), context.services));
  }
}

const seenBy = (seen: number | null): { seenRevision?: number } =>
  seen === null || seen === undefined ? {} : { seenRevision: seen };
