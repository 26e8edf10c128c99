import { Field, ID, ObjectType } from 'type-graphql';
import type { Party as PartyOnFile } from '../../src/domain/disputes/party.js';
import { InArea, Labelled, registerValues } from '../kit/index.js';
import type { InDispute } from './in-dispute.js';

type Side = PartyOnFile['side'];

export const PartySideEnum = registerValues<Side>('PartySide', 'On which side a party is (当事人地位).', {
  applicant: 'Brought the dispute (申请人).',
  respondent: 'Answers it (被申请人).',
});

@ObjectType({ description: 'A party to a dispute (当事人).' })
@InArea<InDispute>(({ areaCode }) => areaCode)
export class Party {
  @Field(() => ID, { description: 'Id of the party (当事人编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => PartySideEnum, { nullable: true, description: 'Which side (地位).' })
  @Labelled('party')
  side?: Side;

  @Field(() => String, { nullable: true, description: 'Name (姓名).' })
  @Labelled('party-identity')
  name?: string;

  @Field(() => String, { nullable: true, description: 'Number of the identity document (证件号码).' })
  @Labelled('party-identity')
  idNumber?: string;

  @Field(() => String, { nullable: true, description: 'Telephone (联系电话).' })
  @Labelled('party-identity')
  phone?: string;

  @Field(() => String, { nullable: true, description: 'Address (居住详址).' })
  @Labelled('party-identity')
  address?: string;
}
