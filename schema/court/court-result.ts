import { createUnionType, Field, ObjectType } from 'type-graphql';
import type { CourtRefusalCode } from '../../src/domain/court/court-refusal.js';
import { Labelled, registerValues } from '../kit/index.js';
import { JudicialConfirmation } from './confirmation.js';
import { CourtSession } from './court-session.js';
import { Enrolment } from './enrolment.js';

const CourtRefusalCodeEnum = registerValues<CourtRefusalCode>(
  'CourtRefusalCode',
  'Why something was not done with the court (不予办理的原因).',
  {
    'not-found': 'There is no such thing (未找到).',
    'invalid-input': 'What was given cannot be used (内容不符合要求).',
    'outside-area': 'It lies outside the area of the caller (不在本辖区).',
    'not-effective': 'The agreement is not in effect yet (协议尚未生效).',
    'nothing-to-confirm': 'No clause can be confirmed (没有可确认的条款).',
    'already-open': 'One is under way (已有正在办理的事项).',
    'single-party': 'All parties must ask together (须各方共同申请).',
    'too-late': 'The term is over (期限已过).',
    'consent-missing': "A child's guardian has not consented (缺少监护人同意).",
    'wrong-state': 'It does not stand where this can be done (当前状态不能办理).',
  },
);

@ObjectType({ description: 'An expected no about something that is filed with the court (不予办理).' })
@Labelled('public')
export class CourtRefusal {
  @Field(() => CourtRefusalCodeEnum, { description: 'Why, as a code to program against (原因代码).' })
  code!: CourtRefusalCode;

  @Field(() => String, { description: 'Why, in plain Chinese, fit to be shown (说明).' })
  message!: string;
}

@ObjectType({ description: 'It was done; the confirmation as it stands now (办理成功).' })
@Labelled('public')
export class ConfirmationChanged {
  @Field(() => JudicialConfirmation, { description: 'The confirmation (司法确认).' })
  confirmation!: JudicialConfirmation;
}

@ObjectType({ description: 'It was done; the session as it stands now (办理成功).' })
@Labelled('public')
export class CourtSessionChanged {
  @Field(() => CourtSession, { description: 'The session (远程调解).' })
  session!: CourtSession;
}

@ObjectType({ description: 'It was done; the enrolment as it stands now (办理成功).' })
@Labelled('public')
export class EnrolmentChanged {
  @Field(() => Enrolment, { description: 'The enrolment (入驻).' })
  enrolment!: Enrolment;
}

export const ConfirmationResult = createUnionType({
  name: 'ConfirmationResult',
  description: 'What came of something that somebody wanted to do with a confirmation (司法确认办理结果).',
  types: () => [ConfirmationChanged, CourtRefusal] as const,
  resolveType: (value) => ('refused' in value ? CourtRefusal : ConfirmationChanged),
});

export const CourtSessionResult = createUnionType({
  name: 'CourtSessionResult',
  description: 'What came of booking or cancelling a remote session (远程调解办理结果).',
  types: () => [CourtSessionChanged, CourtRefusal] as const,
  resolveType: (value) => ('refused' in value ? CourtRefusal : CourtSessionChanged),
});

export const EnrolmentResult = createUnionType({
  name: 'EnrolmentResult',
  description: 'What came of an enrolment (入驻办理结果).',
  types: () => [EnrolmentChanged, CourtRefusal] as const,
  resolveType: (value) => ('refused' in value ? CourtRefusal : EnrolmentChanged),
});
