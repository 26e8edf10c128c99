import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { AgreedHelp } from '../../src/domain/mediators/case-team.js';
import type { ConflictKind } from '../../src/domain/mediators/conflict.js';
import { isPeopleRefusal } from '../../src/domain/people/people-refusal.js';
import type { Role } from '../../src/domain/people/role.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { agreeLanguageHelp } from '../../src/services/people/agree-language-help.js';
import { answerAppointment } from '../../src/services/people/answer-appointment.js';
import { appointMediator } from '../../src/services/people/appoint-mediator.js';
import { declareConflict } from '../../src/services/people/declare-conflict.js';
import { recordPartyRefusal } from '../../src/services/people/record-party-refusal.js';
import { stateLanguages } from '../../src/services/people/state-languages.js';
import { actorOf, Permitted } from '../kit/index.js';
import { RoleEnum } from '../terms/role.js';
import { ConflictKindEnum, caseTeamOf } from './case-team.js';
import type { PeopleContext } from './context.js';
import { TeamResult } from './people-result.js';
import { LanguageHelpKindEnum } from './recommendation.js';
import { SpokenLanguageInput, spokenOf } from './spoken-language.js';

const DISPUTE = { description: 'Id of the dispute (纠纷编号).' } as const;
const PARTY = { description: 'Which party (当事人编号).' } as const;
const WHO = { description: 'Who (人员编号).' } as const;
const REASON = { description: 'Why, at most 200 characters (理由).' } as const;

/** Who mediates a dispute. */
@Resolver()
export class TeamOperations {
  @Mutation(() => TeamResult, {
    nullable: true,
    description: 'Takes down what a party speaks (登记当事人语言).',
  })
  @Permitted('work')
  async stateLanguages(
    @Arg('disputeId', () => ID, DISPUTE) disputeId: string,
    @Arg('partyId', () => ID, PARTY) partyId: string,
    @Arg('languages', () => [SpokenLanguageInput], { description: 'Which languages, at most 8 (语言).' })
    languages: SpokenLanguageInput[],
    @Ctx() context: PeopleContext,
  ) {
    const said = { partyId, languages: languages.map(spokenOf) };
    return result(await stateLanguages(disputeId, said, actorOf(context), context.services), context);
  }

  @Mutation(() => TeamResult, {
    nullable: true,
    description:
      'Notes that somebody may not mediate the dispute; each for oneself, the office for all (登记回避).',
  })
  @Permitted('work')
  async declareConflict(
    @Arg('disputeId', () => ID, DISPUTE) disputeId: string,
    @Arg('personId', () => ID, WHO) personId: string,
    @Arg('kind', () => ConflictKindEnum, { description: 'Why (回避事由).' }) kind: ConflictKind,
    @Arg('note', () => String, REASON) note: string,
    @Ctx() context: PeopleContext,
  ) {
    const said = { personId, kind, note };
    return result(await declareConflict(disputeId, said, actorOf(context), context.services), context);
  }

  @Mutation(() => TeamResult, {
    nullable: true,
    description: 'Notes that a party will not have somebody mediate (登记当事人拒绝).',
  })
  @Permitted('work')
  async refuseMediator(
    @Arg('disputeId', () => ID, DISPUTE) disputeId: string,
    @Arg('personId', () => ID, { description: 'Whom (人员编号).' }) personId: string,
    @Arg('partyId', () => ID, PARTY) partyId: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: PeopleContext,
  ) {
    const said = { personId, partyId, reason };
    return result(await recordPartyRefusal(disputeId, said, actorOf(context), context.services), context);
  }

  @Mutation(() => TeamResult, {
    nullable: true,
    description: 'Asks somebody to mediate the dispute, if no hard rule forbids it (指派调解员).',
  })
  @Permitted('direct')
  async appointMediator(
    @Arg('disputeId', () => ID, DISPUTE) disputeId: string,
    @Arg('personId', () => ID, WHO) personId: string,
    @Arg('role', () => RoleEnum, { description: 'In which of the three roles (角色).' }) role: Role,
    @Arg('isLead', () => Boolean, {
      defaultValue: false,
      description: 'Whether the dispute is to come into his or her hands (主办).',
    })
    isLead: boolean,
    @Arg('reason', () => String, {
      nullable: true,
      description: 'Why not somebody who stands before (破序理由).',
    })
    reason: string | null,
    @Ctx() context: PeopleContext,
  ) {
    const asked = { personId, role, isLead, ...(reason ? { reason } : {}) };
    return result(await appointMediator(disputeId, asked, actorOf(context), context.services), context);
  }

  @Mutation(() => TeamResult, { nullable: true, description: 'Accepts to mediate the dispute (接受指派).' })
  @Permitted('work')
  async acceptAppointment(
    @Arg('disputeId', () => ID, DISPUTE) disputeId: string,
    @Ctx() context: PeopleContext,
  ) {
    return result(await answerAppointment(disputeId, {}, actorOf(context), context.services), context);
  }

  @Mutation(() => TeamResult, { nullable: true, description: 'Declines to mediate the dispute (谢绝指派).' })
  @Permitted('work')
  async declineAppointment(
    @Arg('disputeId', () => ID, DISPUTE) disputeId: string,
    @Arg('reason', () => String, REASON) reason: string,
    @Ctx() context: PeopleContext,
  ) {
    const answer = { declinedFor: reason };
    return result(await answerAppointment(disputeId, answer, actorOf(context), context.services), context);
  }

  @Mutation(() => TeamResult, {
    nullable: true,
    description:
      'Notes how languages are bridged; takes the consent of every party on record (商定语言协助).',
  })
  @Permitted('work')
  async agreeLanguageHelp(
    @Arg('disputeId', () => ID, DISPUTE) disputeId: string,
    @Arg('kind', () => LanguageHelpKindEnum, { description: 'In which way (方式).' })
    kind: AgreedHelp['kind'],
    @Arg('interpreterName', () => String, { nullable: true, description: 'Who interprets (翻译人员姓名).' })
    interpreterName: string | null,
    @Arg('interpreterRelation', () => String, {
      nullable: true,
      description: 'What he or she is to the party (与当事人关系).',
    })
    interpreterRelation: string | null,
    @Ctx() context: PeopleContext,
  ) {
    const help: AgreedHelp =
      kind === 'joint'
        ? { kind }
        : { kind, name: interpreterName ?? '', relation: interpreterRelation ?? '' };
    return result(await agreeLanguageHelp(disputeId, help, actorOf(context), context.services), context);
  }
}

async function result(outcome: Awaited<ReturnType<typeof stateLanguages>>, { disputes }: PeopleContext) {
  if (isPeopleRefusal(outcome)) return outcome;
  const dispute = await disputes.load(outcome.id);
  return { team: caseTeamOf(outcome, dispute ? recordOfDispute(dispute) : { id: outcome.id }) };
}
