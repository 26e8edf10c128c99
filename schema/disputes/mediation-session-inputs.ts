import { Field, ID, InputType } from 'type-graphql';
import type { PresenceMode } from '../../src/domain/court/court-session.js';
import type { MediationMode } from '../../src/domain/figures/mediation-mode.js';
import type { PlannedSession } from '../../src/domain/sessions/check-session.js';
import type {
  AttendeeRole,
  MediationSession,
  SessionResult,
  Statement,
} from '../../src/domain/sessions/mediation-session.js';
import { MediationModeEnum } from '../terms/mediation.js';
import { PresenceModeEnum } from '../terms/presence.js';
import { AttendeeRoleEnum, SessionResultEnum } from './mediation-session.js';

@InputType({ description: 'Somebody who takes part, and how (参加人).' })
class AttendeeInput {
  @Field(() => AttendeeRoleEnum, { description: 'As what (身份).' })
  role!: AttendeeRole;

  @Field(() => ID, { nullable: true, description: 'Of a party: its id (当事人编号).' })
  partyId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of anybody else: the name (姓名).' })
  name?: string | null;

  @Field(() => PresenceModeEnum, { description: 'How (参加方式).' })
  presence!: PresenceMode;

  @Field(() => [String], { description: 'Languages, one to five codes of ISO 639-3 (语种).' })
  languages!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Of an invited person or interpreter: parties who agreed (征得同意的当事人).',
  })
  agreedBy!: string[];
}

@InputType({ description: 'A session to be planned (拟安排的调解会).' })
export class MediationSessionInput {
  @Field(() => MediationModeEnum, { description: 'In which mode (调解方式).' })
  mode!: MediationMode;

  @Field(() => ID, {
    nullable: true,
    description: "Held with the court: the session that is booked on the court's platform (远程调解编号).",
  })
  courtSessionId?: string | null;

  @Field(() => Date, { description: 'When it begins (开始时间).' })
  beginsAt!: Date;

  @Field(() => String, { description: 'Where, at most 100 characters (地点).' })
  place!: string;

  @Field(() => [AttendeeInput], { description: 'Who takes part, at most 60 (参加人).' })
  attendees!: AttendeeInput[];
}

/** The plan in the hub's words. */
export const plannedOf = ({ courtSessionId, attendees, ...rest }: MediationSessionInput): PlannedSession => ({
  ...rest,
  ...(courtSessionId ? { courtSessionId } : {}),
  attendees: attendees.map(({ partyId, name, ...one }) => ({
    ...one,
    ...(partyId ? { partyId } : {}),
    ...(name ? { name } : {}),
  })),
});

@InputType({ description: 'Something that was said (陈述).' })
export class StatementInput {
  @Field(() => String, {
    description: 'Chosen by the caller, 8 to 64 letters and digits; the same key counts once (请求编号).',
  })
  requestKey!: string;

  @Field(() => ID, { nullable: true, description: 'Which party said it; left out for all (陈述人).' })
  partyId?: string | null;

  @Field(() => Date, { description: 'When (时间).' })
  at!: Date;

  @Field(() => String, { description: 'What was said; all together at most 15,000 characters (内容).' })
  text!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether it was said in confidence: then no paper and no copy has it (是否保密).',
  })
  confidential!: boolean;
}

/** What was said, in the hub's words. */
export const statementOf = (
  { requestKey: _key, partyId, ...said }: StatementInput,
  key: string,
): Omit<Statement, 'by'> => ({ ...said, key, ...(partyId ? { partyId } : {}) });

@InputType({ description: 'That the record was read to a party (宣读确认).' })
class RecordReadingInput {
  @Field(() => ID, { description: 'Id of the party (当事人编号).' })
  partyId!: string;

  @Field(() => String, { description: 'In which language, a code of ISO 639-3 (语种).' })
  language!: string;

  @Field(() => Boolean, { description: 'Whether the party found it right (是否确认).' })
  confirmed!: boolean;
}

@InputType({ description: 'How a session was held and came out (调解会记录).' })
export class SessionRecordInput implements Omit<NonNullable<MediationSession['held']>, 'by'> {
  @Field(() => Date, { description: 'When it ended (结束时间).' })
  endedAt!: Date;

  @Field(() => [String], { description: 'Languages it was held in, ISO 639-3 (所用语种).' })
  languages!: string[];

  @Field(() => [RecordReadingInput], { description: 'To whom the record was read (宣读确认).' })
  readings!: RecordReadingInput[];

  @Field(() => SessionResultEnum, { description: 'How it came out (结果).' })
  result!: SessionResult;

  @Field(() => String, { description: 'What came of it, at most 2,000 characters (调解情况).' })
  outcome!: string;
}
