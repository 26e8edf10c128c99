import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import type { PresenceMode } from '../../src/domain/court/court-session.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { MediationMode } from '../../src/domain/figures/mediation-mode.js';
import type {
  AttendeeRole,
  MediationSession as OnFile,
  SessionResult,
} from '../../src/domain/sessions/mediation-session.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import { MediationModeEnum } from '../terms/mediation.js';
import { PresenceModeEnum } from '../terms/presence.js';
import type { InDispute } from './in-dispute.js';
import { Refusal } from './refusal.js';

export const AttendeeRoleEnum = registerValues<AttendeeRole>(
  'AttendeeRole',
  'As what somebody takes part in a session (参加身份).',
  {
    party: 'Party (当事人).',
    mediator: 'Mediator (调解员).',
    interpreter: 'Interpreter, invited (翻译).',
    kin: 'Kin, neighbour or colleague, invited (亲属邻里同事).',
    expert: 'Somebody who knows the subject, invited (有专门知识的人).',
    recorder: 'Whoever takes the record (记录人).',
  },
);

const MeetingStateEnum = registerValues<OnFile['state']>(
  'MediationSessionState',
  'How a session stands (调解会状态).',
  { planned: 'Planned (已安排).', held: 'Held (已召开).', 'called-off': 'Called off (已取消).' },
);

export const SessionResultEnum = registerValues<SessionResult>(
  'SessionResult',
  'How a session came out (调解会结果).',
  {
    agreed: 'The parties agreed (达成一致).',
    adjourned: 'They meet again (择期再调).',
    failed: 'They did not agree (调解不成).',
    'broken-off': 'It was broken off (中止).',
  },
);

@ObjectType({ description: 'Somebody who takes part in a session, and how (参加人).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class SessionAttendee {
  @Field(() => AttendeeRoleEnum, { nullable: true, description: 'As what (身份).' })
  role?: AttendeeRole;

  @Field(() => ID, { nullable: true, description: 'Of a party: its id (当事人编号).' })
  partyId?: string;

  @Field(() => String, { nullable: true, description: 'Of anybody else: the name (姓名).' })
  @Labelled('name')
  name?: string;

  @Field(() => PresenceModeEnum, { nullable: true, description: 'How (参加方式).' })
  presence?: PresenceMode;

  @Field(() => [String], { nullable: true, description: 'Languages, as codes of ISO 639-3 (语种).' })
  languages?: readonly string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Of an invited person: parties who agreed (征得同意的当事人).',
  })
  agreedBy?: readonly string[];
}

@ObjectType({ description: 'Something that was said before all (陈述).' })
@Labelled('narrative')
@OnRecord<InDispute>(({ of }) => of)
export class SessionStatement {
  @Field(() => ID, { nullable: true, description: 'Which party said it; null for all (陈述人).' })
  partyId?: string;

  @Field(() => Date, { nullable: true, description: 'When (时间).' })
  at?: Date;

  @Field(() => String, { nullable: true, description: 'What was said (内容).' })
  text?: string;
}

@ObjectType({ description: 'Something that was said to the mediator in confidence (保密陈述).' })
@Labelled('confidence')
@OnRecord<InDispute>(({ of }) => of)
export class ConfidentialStatement {
  @Field(() => ID, { nullable: true, description: 'Which party said it (陈述人).' })
  partyId?: string;

  @Field(() => Date, { nullable: true, description: 'When (时间).' })
  at?: Date;

  @Field(() => String, { nullable: true, description: 'What was said (内容).' })
  text?: string;
}

@ObjectType({ description: 'That the record was read to a party (宣读确认).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class RecordReading {
  @Field(() => ID, { nullable: true, description: 'Id of the party (当事人编号).' })
  partyId?: string;

  @Field(() => String, { nullable: true, description: 'In which language, a code of ISO 639-3 (语种).' })
  language?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether the party found it right (是否确认).' })
  confirmed?: boolean;
}

@ObjectType({ description: 'One mediation session, planned, held and recorded (调解会).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class MediationSession {
  @Field(() => ID, { description: 'Id of the session (调解会编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => MediationModeEnum, { nullable: true, description: 'In which of the four modes (调解方式).' })
  mode?: MediationMode;

  @Field(() => ID, {
    nullable: true,
    description: 'The session on the court’s platform that it is (远程调解编号).',
  })
  courtSessionId?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether some are in the room and some are not (是否线上线下结合).',
  })
  hybrid?: boolean;

  @Field(() => MeetingStateEnum, { nullable: true, description: 'How it stands (状态).' })
  state?: OnFile['state'];

  @Field(() => Date, { nullable: true, description: 'When it begins (开始时间).' })
  beginsAt?: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended (结束时间).' })
  endedAt?: Date;

  @Field(() => String, { nullable: true, description: 'Where (地点).' })
  @Labelled('narrative')
  place?: string;

  @Field(() => [SessionAttendee], { nullable: true, description: 'Who takes part (参加人).' })
  attendees?: SessionAttendee[];

  @Field(() => [SessionStatement], { nullable: true, description: 'What was said before all (陈述).' })
  statements?: SessionStatement[];

  @Field(() => [ConfidentialStatement], {
    nullable: true,
    description: 'What was said in confidence, for whoever answers for the case alone (保密陈述).',
  })
  @Labelled('confidence')
  inConfidence?: ConfidentialStatement[];

  @Field(() => [String], { nullable: true, description: 'Languages it was held in, ISO 639-3 (所用语种).' })
  languages?: readonly string[];

  @Field(() => [RecordReading], { nullable: true, description: 'To whom the record was read (宣读确认).' })
  readings?: RecordReading[];

  @Field(() => SessionResultEnum, { nullable: true, description: 'How it came out (结果).' })
  result?: SessionResult;

  @Field(() => String, { nullable: true, description: 'What came of it (调解情况).' })
  @Labelled('narrative')
  outcome?: string;

  @Field(() => String, { nullable: true, description: 'Why it was called off (取消理由).' })
  @Labelled('narrative')
  calledOffFor?: string;
}

/** A session as part of its dispute; what was said in confidence stands apart. */
export function mediationSessionOf(session: OnFile, of: RecordFacts): MediationSession & InDispute {
  const { attendees, statements, held, calledOff, ...rest } = session;
  const within = <Part extends object>(parts: readonly Part[]) => parts.map((part) => ({ ...part, of }));
  return {
    ...rest,
    of,
    hybrid: new Set(attendees.map(({ presence }) => presence === 'on-site')).size > 1,
    attendees: within(attendees),
    statements: within(statements.filter(({ confidential }) => !confidential)),
    inConfidence: within(statements.filter(({ confidential }) => confidential)),
    ...(held
      ? {
          endedAt: held.endedAt,
          languages: held.languages,
          readings: within(held.readings),
          result: held.result,
          outcome: held.outcome,
        }
      : {}),
    ...(calledOff ? { calledOffFor: calledOff.reason } : {}),
  };
}

@ObjectType({ description: 'It was done; the session as it stands now (办理成功).' })
@Labelled('public')
export class MediationSessionChanged {
  @Field(() => MediationSession, { description: 'The session (调解会).' })
  session!: MediationSession;
}

export const MediationSessionResult = createUnionType({
  name: 'MediationSessionResult',
  description: 'What came of something that somebody wanted to do with a session (调解会办理结果).',
  types: () => [MediationSessionChanged, Refusal] as const,
  resolveType: (value) => (isRefusal(value) ? Refusal : MediationSessionChanged),
});
