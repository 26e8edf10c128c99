import { Field, ID, ObjectType } from 'type-graphql';
import type { Party as PartyOnFile } from '../../src/domain/disputes/party.js';
import type { Protection } from '../../src/domain/disputes/protection.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import type { InDispute } from './in-dispute.js';
import { ProtectionEnum } from './protection.js';

type Side = PartyOnFile['side'];

export const PartySideEnum = registerValues<Side>('PartySide', 'On which side a party is (当事人地位).', {
  applicant: 'Brought the dispute (申请人).',
  respondent: 'Answers it (被申请人).',
});

@ObjectType({ description: 'A party to a dispute (当事人).' })
@OnRecord<InDispute>(({ of }) => of)
export class Party {
  @Field(() => ID, { description: 'Id of the party (当事人编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => PartySideEnum, { nullable: true, description: 'Which side (地位).' })
  @Labelled('party')
  side?: Side;

  @Field(() => String, { nullable: true, description: 'Name (姓名).' })
  @Labelled('name')
  name?: string;

  @Field(() => String, { nullable: true, description: 'Number of the identity document (证件号码).' })
  @Labelled('id-number')
  idNumber?: string;

  @Field(() => String, { nullable: true, description: 'Telephone (联系电话).' })
  @Labelled('phone')
  phone?: string;

  @Field(() => String, { nullable: true, description: 'Address (居住详址).' })
  @Labelled('address')
  address?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether violence was done to it (涉暴受害人).' })
  @Labelled('violence')
  victimOfViolence?: boolean;

  @Field(() => [ProtectionEnum], {
    nullable: true,
    description: 'What the party is protected as; empty when it is not (保护对象标记).',
  })
  @Labelled('protection')
  protections?: Protection[];
}
