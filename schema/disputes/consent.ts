import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type {
  Consent as ConsentOnFile,
  ConsentPurpose,
  ConsentWay,
} from '../../src/domain/disputes/consent.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Day, Labelled, OnRecord, registerValues } from '../kit/index.js';
import type { InDispute } from './in-dispute.js';
import { Party } from './party.js';
import { Refusal } from './refusal.js';

const ConsentPurposeEnum = registerValues<ConsentPurpose>(
  'ConsentPurpose',
  'To what somebody consents (同意事项).',
  {
    handling: 'That the data are kept and worked with (登记处理).',
    'court-transfer': 'That the case is handed over to the court (移送法院).',
    export: 'That data are taken out of the hub (导出提供).',
    'language-help': 'That somebody interprets, or that two mediate together (语言协助).',
  },
);

const ConsentWayEnum = registerValues<ConsentWay>('ConsentWay', 'How a consent was given (同意方式).', {
  'signed-paper': 'Signed on paper (书面签字).',
  'in-person': 'Said in person (当面口头).',
  wechat: 'By WeChat (微信).',
});

type Giver = ConsentOnFile['givenBy'];

const ConsentGiverEnum = registerValues<Giver>('ConsentGiver', 'Who gave a consent (同意人).', {
  self: 'The party (本人).',
  guardian: 'The guardian of a child (监护人).',
});

@ObjectType({ description: 'That a party, or a guardian, consents to one thing (同意).' })
@Labelled('consent')
@OnRecord<InDispute>(({ of }) => of)
export class Consent {
  @Field(() => ID, { description: 'Id of the consent (同意编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => ConsentPurposeEnum, { nullable: true, description: 'To what (同意事项).' })
  purpose?: ConsentPurpose;

  @Field(() => ConsentGiverEnum, { nullable: true, description: 'Who gave it (同意人).' })
  givenBy?: Giver;

  @Field(() => String, { nullable: true, description: 'Name of the guardian who gave it (监护人姓名).' })
  @Labelled('name')
  guardianName?: string;

  @Field(() => String, { nullable: true, description: 'What the guardian is to the party (与当事人关系).' })
  guardianRelation?: string;

  @Field(() => ConsentWayEnum, { nullable: true, description: 'How (同意方式).' })
  way?: ConsentWay;

  @Field(() => Day, { nullable: true, description: 'On which day (同意日期).' })
  givenOn?: string;

  @Field(() => String, { nullable: true, description: 'What it can be proved by (佐证).' })
  @Labelled('narrative')
  evidence?: string;

  @Field(() => Date, { nullable: true, description: 'When it was taken down (登记时间).' })
  recordedAt?: Date;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn, if it was (撤回时间).' })
  withdrawnAt?: Date;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn (撤回理由).' })
  @Labelled('narrative')
  withdrawnReason?: string;
}

/** A consent as part of its dispute. */
export const consentOf = (
  { guardian, withdrawn, ...consent }: ConsentOnFile,
  of: RecordFacts,
): Consent & InDispute => ({
  ...consent,
  of,
  ...(guardian ? { guardianName: guardian.name, guardianRelation: guardian.relation } : {}),
  ...(withdrawn ? { withdrawnAt: withdrawn.at, withdrawnReason: withdrawn.reason } : {}),
});

@InputType({ description: 'The guardian who consents for a child (监护人).' })
class GuardianInput {
  @Field(() => String, { description: 'Name, at most 80 characters (姓名).' })
  name!: string;

  @Field(() => String, { description: 'What he or she is to the party (与当事人关系).' })
  relation!: string;
}

@InputType({ description: 'A consent to be taken down (拟登记的同意).' })
export class ConsentInput {
  @Field(() => ID, { description: 'Id of the party (当事人编号).' })
  partyId!: string;

  @Field(() => ConsentPurposeEnum, { description: 'To what (同意事项).' })
  purpose!: ConsentPurpose;

  @Field(() => ConsentGiverEnum, { description: 'Who gave it (同意人).' })
  givenBy!: Giver;

  @Field(() => GuardianInput, { nullable: true, description: 'The guardian who gave it (监护人).' })
  guardian?: GuardianInput | null;

  @Field(() => ConsentWayEnum, { description: 'How (同意方式).' })
  way!: ConsentWay;

  @Field(() => Day, { description: 'On which day (同意日期).' })
  givenOn!: string;

  @Field(() => String, { description: 'What it can be proved by, at most 500 characters (佐证).' })
  evidence!: string;
}

@ObjectType({ description: 'It is taken down; the party with its consents (登记成功).' })
@Labelled('public')
export class ConsentRecorded {
  @Field(() => Party, { description: 'The party (当事人).' })
  party!: Party;
}

export const ConsentResult = createUnionType({
  name: 'ConsentResult',
  description: 'What came of taking down a consent, or its withdrawal (同意登记结果).',
  types: () => [ConsentRecorded, Refusal] as const,
  resolveType: (value) => (isRefusal(value) ? Refusal : ConsentRecorded),
});
