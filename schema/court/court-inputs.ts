import { Field, ID, InputType, Int } from 'type-graphql';
import type { AgreementFacts, ClauseGround } from '../../src/domain/court/confirmation.js';
import type { PresenceMode } from '../../src/domain/court/court-session.js';
import type { Application } from '../../src/services/court/apply-for-confirmation.js';
import type { SessionWish } from '../../src/services/court/book-court-session.js';
import { BadInput, Day } from '../kit/index.js';
import { AgreementKindEnum, ClauseGroundEnum } from '../terms/agreement.js';
import { PresenceModeEnum } from '../terms/presence.js';

@InputType({ description: 'One clause of an agreement (协议条款).' })
class ClauseInput {
  @Field(() => String, { description: 'Its words, at most 2,000 characters (内容).' })
  text!: string;

  @Field(() => ClauseGroundEnum, {
    nullable: true,
    description: 'Why it cannot be confirmed (不予确认的情形).',
  })
  ground?: ClauseGround | null;
}

@InputType({ description: 'What confirmation has to know of an agreement (协议要素).' })
export class AgreementInput {
  @Field(() => AgreementKindEnum, { description: 'How it was made (协议形式).' })
  kind!: 'written' | 'oral';

  @Field(() => Day, { nullable: true, description: 'Of an oral one: when it was made (订立日期).' })
  madeOn?: string | null;

  @Field(() => Day, { nullable: true, description: 'Of a written one: the last signature (最后签名日期).' })
  lastSignedOn?: string | null;

  @Field(() => Day, {
    nullable: true,
    description: "Of a written one: the committee's seal (调委会盖章日期).",
  })
  sealedOn?: string | null;

  @Field(() => [ID], { description: 'The parties who made it (协议当事人).' })
  partyIds!: string[];

  @Field(() => [ClauseInput], { description: 'What was agreed (协议条款).' })
  clauses!: ClauseInput[];
}

/**
 * The agreement in the hub's words.
 *
 * @throws BadInput when an oral one has no day
 */
export function agreementOf({
  kind,
  madeOn,
  lastSignedOn,
  sealedOn,
  partyIds,
  clauses,
}: AgreementInput): AgreementFacts {
  if (kind === 'oral' && !madeOn) throw new BadInput('An oral agreement needs the day it was made (madeOn).');
  return {
    partyIds,
    clauses: clauses.map(({ text, ground }) => ({ text, ...(ground ? { ground } : {}) })),
    dates:
      kind === 'oral'
        ? { kind, madeOn: String(madeOn) }
        : { kind, ...(lastSignedOn ? { lastSignedOn } : {}), ...(sealedOn ? { sealedOn } : {}) },
  };
}

@InputType({ description: 'A party that asks for confirmation, in person or by an agent (申请人).' })
class ApplicantInput {
  @Field(() => ID, { description: 'Id of the party (当事人编号).' })
  partyId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the agent (代理人姓名).' })
  agentName?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the letter of authority lies (授权委托书).' })
  agentAuthority?: string | null;
}

@InputType({ description: 'What kept the parties from asking in time (不可抗力障碍).' })
class ObstacleInput {
  @Field(() => Day, { description: 'First day (开始日期).' })
  from!: string;

  @Field(() => Day, { description: 'Last day (消除日期).' })
  to!: string;

  @Field(() => String, { description: 'What it was (说明).' })
  what!: string;
}

@InputType({ description: 'What the parties ask for confirmation with (共同申请).' })
export class ApplicationInput {
  @Field(() => [ApplicantInput], { description: 'Everybody who made the agreement (申请人).' })
  applicants!: ApplicantInput[];

  @Field(() => ObstacleInput, { nullable: true, description: 'Why it comes late (不可抗力障碍).' })
  obstacle?: ObstacleInput | null;
}

/** The application in the hub's words. */
export const applicationOf = ({ applicants, obstacle }: ApplicationInput): Application => ({
  applicants: applicants.map(({ partyId, agentName, agentAuthority }) => ({
    partyId,
    ...(agentName ? { agent: { name: agentName, authority: agentAuthority ?? '' } } : {}),
  })),
  ...(obstacle ? { obstacle: { ...obstacle } } : {}),
});

@InputType({ description: 'How one party takes part (参加情况).' })
class PresenceInput {
  @Field(() => ID, { description: 'Id of the party (当事人编号).' })
  partyId!: string;

  @Field(() => PresenceModeEnum, { description: 'How (方式).' })
  mode!: PresenceMode;

  @Field(() => String, { nullable: true, description: 'Where; needed of all but those by video (地点).' })
  place?: string | null;
}

@InputType({ description: 'A remote session to be asked for (拟预约的远程调解).' })
export class SessionInput {
  @Field(() => Date, { description: 'When it begins (开始时间).' })
  beginsAt!: Date;

  @Field(() => Int, { defaultValue: 60, description: 'How long, 15 to 480 minutes (时长).' })
  minutes!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether parties are heard apart (分别调解).' })
  apart!: boolean;

  @Field(() => [PresenceInput], { description: 'Who takes part, and how (参加情况).' })
  presences!: PresenceInput[];
}

/** The wish in the hub's words. */
export const wishOf = ({ presences, beginsAt, minutes, apart }: SessionInput): SessionWish => ({
  beginsAt,
  minutes,
  apart,
  presences: presences.map(({ partyId, mode, place }) => ({ partyId, mode, ...(place ? { place } : {}) })),
});
