import { Field, Float, InputType, Int } from 'type-graphql';
import type { ReportedParty } from '../../src/domain/disputes/party.js';
import { Day } from '../kit/index.js';
import { PartySideEnum } from './party.js';

@InputType({ description: 'Where something happened (地点).' })
export class PlaceInput {
  @Field(() => String, { description: 'Address in words, at most 100 characters (发生地点).' })
  address!: string;

  @Field(() => Float, { nullable: true, description: 'Longitude in degrees, WGS 84 (经度).' })
  longitude?: number;

  @Field(() => Float, { nullable: true, description: 'Latitude in degrees, WGS 84 (纬度).' })
  latitude?: number;
}

@InputType({ description: 'A party to a dispute (当事人).' })
export class PartyInput {
  @Field(() => PartySideEnum, { description: 'Which side (地位).' })
  side!: ReportedParty['side'];

  @Field(() => String, { description: 'Name, at most 80 characters (姓名).' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Number of the identity document (证件号码).' })
  idNumber?: string;

  @Field(() => String, { nullable: true, description: 'Telephone (联系电话).' })
  phone?: string;

  @Field(() => String, { nullable: true, description: 'Address, at most 200 characters (居住详址).' })
  address?: string;

  @Field(() => Day, {
    nullable: true,
    description: 'Day of birth, where no identity number tells it (出生日期).',
  })
  bornOn?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether violence was done to it (涉暴受害人).' })
  victimOfViolence?: boolean;
}

@InputType({ description: 'A dispute as a person reports it (纠纷上报).' })
export class ReportInput {
  @Field(() => String, {
    description:
      'Chosen by the caller, 8 to 64 letters and digits: the same key reports once only (请求编号).',
  })
  requestKey!: string;

  @Field(() => String, { description: 'Name of the dispute, at most 100 characters (事件名称).' })
  title!: string;

  @Field(() => String, { description: 'What it is about, at most 4,000 characters (事件简述).' })
  summary!: string;

  @Field(() => String, { description: 'Category, two or four digits of GB/T 31000 (事件类别).' })
  categoryCode!: string;

  @Field(() => String, { defaultValue: '01', description: 'Scale 01, 02 or 03 of GB/T 31000 (事件规模).' })
  scaleCode!: string;

  @Field(() => Int, { description: 'How many people are involved (涉及人数).' })
  peopleInvolved!: number;

  @Field(() => Date, { description: 'When it happened (发生日期).' })
  happenedOn!: Date;

  @Field(() => PlaceInput, { description: 'Where it happened (发生地点).' })
  place!: PlaceInput;

  @Field(() => String, { description: 'Code of the area that it lies in (辖区编码).' })
  areaCode!: string;

  @Field(() => [PartyInput], { description: 'The parties, as far as known (当事人).' })
  parties!: PartyInput[];
}
