import { Field, ID, InputType, Int } from 'type-graphql';
import type {
  AgreementForm,
  AgreementVisit,
  Duty,
  Remedy,
  SigningWay,
} from '../../src/domain/agreements/agreement.js';
import type { Draft } from '../../src/domain/agreements/check-draft.js';
import { AGREEMENT_LIMITS } from '../../src/domain/agreements/check-draft.js';
import type { SigningAct } from '../../src/domain/agreements/decide-agreement.js';
import { instalments } from '../../src/domain/agreements/instalments.js';
import type { ClauseGround } from '../../src/domain/court/confirmation.js';
import { BadInput, Day, registerValues } from '../kit/index.js';
import { AgreementKindEnum, ClauseGroundEnum } from '../terms/agreement.js';
import { Fen } from '../terms/fen.js';
import { RemedyKindEnum, SigningWayEnum, VisitFindingEnum } from './agreement-terms.js';

@InputType({ description: 'One clause (协议条款).' })
class AgreedClauseInput {
  @Field(() => String, { description: 'Its words; all clauses together at most 10,000 characters (内容).' })
  text!: string;

  @Field(() => ClauseGroundEnum, {
    nullable: true,
    description: 'Why it cannot be confirmed; left out, its words are looked at (不予确认的情形).',
  })
  ground?: ClauseGround | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why words that sound like such a ground mean something else (排除理由).',
  })
  cleared?: string | null;
}

@InputType({ description: 'What one party owes another by a day (履行义务).' })
class AgreedDutyInput {
  @Field(() => ID, { description: 'Id of the party that owes it (履行人).' })
  debtorId!: string;

  @Field(() => ID, { description: 'Id of the party that it is owed to (权利人).' })
  creditorId!: string;

  @Field(() => String, { description: 'What is to be done, at most 100 characters (内容).' })
  what!: string;

  @Field(() => Fen, { defaultValue: 0, description: 'How much is to be paid; 0 for an act (金额).' })
  amountFen!: number;

  @Field(() => Day, { description: 'By which day (履行期限).' })
  dueOn!: string;
}

@InputType({ description: 'An amount to be paid in monthly parts (分期付款).' })
class InstalmentsInput {
  @Field(() => ID, { description: 'Id of the party that pays (履行人).' })
  debtorId!: string;

  @Field(() => ID, { description: 'Id of the party that is paid (权利人).' })
  creditorId!: string;

  @Field(() => Fen, { description: 'The whole (总额).' })
  totalFen!: number;

  @Field(() => Fen, { description: 'Each part; the last one is the rest (每期金额).' })
  eachFen!: number;

  @Field(() => Day, { description: 'The first day; then the same day of each month (首期日期).' })
  firstOn!: string;
}

@InputType({ description: 'That it was read aloud to a party in its language (当面宣读).' })
class ReadingInput {
  @Field(() => ID, { description: 'Id of the party (当事人编号).' })
  partyId!: string;

  @Field(() => String, { description: 'Language, a code of ISO 639-3 (语种).' })
  language!: string;

  @Field(() => String, { nullable: true, description: 'Who interpreted (翻译人).' })
  interpreter?: string | null;
}

@InputType({ description: 'An agreement as it was made (拟登记的协议).' })
export class AgreementDraftInput {
  @Field(() => AgreementKindEnum, { description: 'How it was made (协议形式).' })
  form!: AgreementForm;

  @Field(() => String, {
    description: 'What happened and was at issue, at most 2,000 characters (主要事实和争议事项).',
  })
  facts!: string;

  @Field(() => [ID], { description: 'Ids of the parties who made it (协议当事人).' })
  partyIds!: string[];

  @Field(() => [AgreedClauseInput], { description: 'What was agreed (协议条款).' })
  clauses!: AgreedClauseInput[];

  @Field(() => [AgreedDutyInput], { defaultValue: [], description: 'Who owes what by when (履行义务).' })
  duties!: AgreedDutyInput[];

  @Field(() => [InstalmentsInput], {
    defaultValue: [],
    description: 'What is paid in monthly parts (分期付款).',
  })
  instalments!: InstalmentsInput[];

  @Field(() => [ReadingInput], { defaultValue: [], description: 'To whom it was read aloud (宣读记录).' })
  readings!: ReadingInput[];

  @Field(() => Day, { nullable: true, description: 'Of an oral one: when it was made (订立日期).' })
  madeOn?: string | null;
}

/**
 * The draft in the hub's words: duties first, then the parts of each plan.
 *
 * @throws BadInput when a plan of parts is none
 */
export function draftOf(input: AgreementDraftInput): Draft {
  const duties: Duty[] = input.duties.map((duty, index) => ({ ...duty, number: index + 1 }));
  for (const plan of input.instalments) {
    const { totalFen, eachFen } = plan;
    if (!(totalFen > 0 && eachFen > 0 && totalFen <= eachFen * AGREEMENT_LIMITS.duties)) {
      throw new BadInput(`Instalments are amounts above zero, at most ${AGREEMENT_LIMITS.duties} parts.`);
    }
    duties.push(...instalments(plan, duties.length));
  }
  return {
    form: input.form,
    facts: input.facts,
    partyIds: input.partyIds,
    clauses: input.clauses.map(({ text, ground, cleared }) => ({
      text,
      ...(ground ? { ground } : {}),
      ...(cleared ? { cleared } : {}),
    })),
    duties,
    readings: input.readings.map(({ interpreter, ...reading }) => ({
      ...reading,
      ...(interpreter ? { interpreter } : {}),
    })),
    ...(input.madeOn ? { madeOn: input.madeOn } : {}),
  };
}

const SignerEnum = registerValues<SigningAct['who']>('Signer', 'Who puts name or seal to it (签署方).', {
  party: 'A party (当事人).',
  mediator: 'The mediator (调解员).',
  seal: 'The committee, by its seal (调解委员会盖章).',
});

@InputType({ description: 'That somebody put name or seal to a written agreement (签署).' })
export class SigningInput {
  @Field(() => SignerEnum, { description: 'Who (签署方).' })
  who!: SigningAct['who'];

  @Field(() => ID, { nullable: true, description: 'Of a party: its id (当事人编号).' })
  partyId?: string | null;

  @Field(() => SigningWayEnum, {
    nullable: true,
    description: 'Of a party: how; left out, by signature (签署方式).',
  })
  way?: SigningWay | null;

  @Field(() => Day, { description: 'On which day (日期).' })
  on!: string;
}

/** What was signed, in the hub's words; a party that is not named is none of the agreement's. */
export const actOf = ({ who, partyId, way, on }: SigningInput): SigningAct =>
  who === 'party' ? { who, partyId: partyId ?? '', way: way ?? 'signature', on } : { who, on };

@InputType({ description: 'Something of a duty that was done (履行记录).' })
export class PerformanceInput {
  @Field(() => String, {
    description: 'Chosen by the caller, 8 to 64 letters and digits; the same key counts once (请求编号).',
  })
  requestKey!: string;

  @Field(() => Int, { description: 'Number of the duty (义务序号).' })
  duty!: number;

  @Field(() => Fen, { defaultValue: 0, description: 'How much was paid; 0 for an act (金额).' })
  amountFen!: number;

  @Field(() => Day, { description: 'On which day (履行日期).' })
  on!: string;

  @Field(() => String, { description: 'What shows it, at most 100 characters (凭证).' })
  evidence!: string;
}

@InputType({ description: 'What a visit after the agreement found (协议回访).' })
export class AgreementVisitInput {
  @Field(() => String, {
    description: 'Chosen by the caller, 8 to 64 letters and digits; the same key counts once (请求编号).',
  })
  requestKey!: string;

  @Field(() => Day, { description: 'On which day (回访日期).' })
  on!: string;

  @Field(() => VisitFindingEnum, { description: 'What was found (回访结果).' })
  finding!: AgreementVisit['finding'];

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the debtor was urged (是否督促履行).' })
  urged!: boolean;

  @Field(() => String, { description: 'In words, at most 300 characters (回访情况).' })
  note!: string;
}

@InputType({ description: 'Where a broken agreement was taken (救济途径).' })
export class RemedyInput {
  @Field(() => RemedyKindEnum, { description: 'Where (途径).' })
  kind!: Remedy['kind'];

  @Field(() => String, { description: 'Case number, such as (2026)云0112民初1号 (案号).' })
  caseNumber!: string;

  @Field(() => Day, { description: 'When it was filed (立案日期).' })
  filedOn!: string;

  @Field(() => String, { description: 'What shows it, 5 to 300 characters (凭证).' })
  note!: string;
}
