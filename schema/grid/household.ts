import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  HOUSEHOLD_FIELDS,
  type HouseholdFacts,
  type HouseholdField,
  type Household as OnFile,
  standingWord,
  type HouseholdWord as WordOnFile,
} from '../../src/domain/grid/household.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';

const HouseholdFieldEnum = registerValues<HouseholdField>(
  'HouseholdField',
  'What is kept of a household (户情要素).',
  {
    contactName: 'Whom to ask for (联系人).',
    phone: 'Telephone (联系电话).',
    address: 'Where they live (住址).',
    members: 'How many live there (常住人数).',
    situation: 'How they are, in words (家庭情况).',
  },
);

const WordOriginEnum = registerValues<WordOnFile['from']>(
  'WordOrigin',
  'Where a word came from (说法来源).',
  {
    office: 'It was entered at the office (单位登记).',
    device: 'A phone kept it without signal (手机离线记录).',
  },
);

@ObjectType({
  description: 'What was said of one field of a household: by whom, when, from where (户情说法).',
})
@Labelled('case')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class HouseholdWord {
  @Field(() => HouseholdFieldEnum, { nullable: true, description: 'Of which field (要素).' })
  field?: HouseholdField;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is what stands (是否现行).' })
  stands?: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was said, by a clock that is right (说法时间).',
  })
  at?: Date;

  @Field(() => String, { nullable: true, description: 'By whom (登记人).' })
  byName?: string;

  @Field(() => WordOriginEnum, { nullable: true, description: 'From where (来源).' })
  from?: WordOnFile['from'];

  @Field(() => String, { nullable: true, description: 'Of a contact: the name (联系人).' })
  @Labelled('name')
  contactName?: string;

  @Field(() => String, { nullable: true, description: 'Of a telephone: the number (联系电话).' })
  @Labelled('phone')
  phone?: string;

  @Field(() => String, { nullable: true, description: 'Of an address: the address (住址).' })
  @Labelled('address')
  address?: string;

  @Field(() => String, { nullable: true, description: 'Of anything else: in words (其他要素内容).' })
  @Labelled('narrative')
  text?: string;
}

@ObjectType({
  description: 'What is known of a household on a route; of each field what was said last (户档案).',
})
@Labelled('case')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class Household {
  @Field(() => ID, { description: 'Id of the household (户档案编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => ID, { nullable: true, description: 'In which grid (网格编号).' })
  gridCode?: string;

  @Field(() => ID, { nullable: true, description: 'Its id on the route (户编号).' })
  code?: string;

  @Field(() => String, { nullable: true, description: 'Whom to ask for (联系人).' })
  @Labelled('name')
  contactName?: string;

  @Field(() => String, { nullable: true, description: 'Telephone (联系电话).' })
  @Labelled('phone')
  phone?: string;

  @Field(() => String, { nullable: true, description: 'Where they live (住址).' })
  @Labelled('address')
  address?: string;

  @Field(() => Int, { nullable: true, description: 'How many live there (常住人数).' })
  members?: number;

  @Field(() => String, { nullable: true, description: 'How they are, in words (家庭情况).' })
  @Labelled('narrative')
  situation?: string;

  @Field(() => [HouseholdWord], {
    nullable: true,
    description:
      'All that was said, by field, the latest first: what does not stand is kept with who said it and when, twenty of a field at most (各方说法).',
  })
  words?: HouseholdWord[];
}

const VALUE_FIELD: Readonly<Record<HouseholdField, 'contactName' | 'phone' | 'address' | 'text'>> = {
  contactName: 'contactName',
  phone: 'phone',
  address: 'address',
  members: 'text',
  situation: 'text',
};

/** A household, judged by its grid, and by who told of it. */
export function householdOf(household: OnFile): Household & { of: RecordFacts } {
  const { id, gridCode, code, words } = household;
  const of: RecordFacts = {
    id,
    areaCode: gridCode,
    ownTo: [...new Set(words.map(({ by }) => by.personId))],
  };
  const standing = Object.fromEntries(
    HOUSEHOLD_FIELDS.map((field) => [field, standingWord(household, field)?.value]),
  );
  return {
    of,
    id,
    gridCode,
    code,
    ...standing,
    ...(standing.members === undefined ? {} : { members: Number(standing.members) }),
    words: words.map(({ field, value, at, by, from, id: wordId }) => ({
      of,
      field,
      at,
      from,
      byName: by.name,
      stands: standingWord(household, field)?.id === wordId,
      [VALUE_FIELD[field]]: value,
    })),
  };
}

@InputType({
  description: 'What the office says of a household; what is left out is not spoken of (登记户情).',
})
export class HouseholdInput {
  @Field(() => String, { nullable: true, description: 'Whom to ask for, at most 80 characters (联系人).' })
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone (联系电话).' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Where they live, at most 200 characters (住址).' })
  address?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many live there, at most 99 (常住人数).' })
  members?: number | null;

  @Field(() => String, { nullable: true, description: 'In words, at most 500 characters (家庭情况).' })
  situation?: string | null;
}

/** What was said, in the hub's words. */
export const householdFactsOf = ({ members, ...said }: HouseholdInput): HouseholdFacts =>
  Object.fromEntries(
    Object.entries({ ...said, members: members?.toString() }).filter(
      ([, value]) => typeof value === 'string',
    ),
  );
