import { Field, ID, InputType, Int } from 'type-graphql';
import type { Finding } from '../../src/domain/grid/round.js';
import type { RoundKind } from '../../src/domain/grid/round-period.js';
import { FindingEnum, RoundKindEnum } from '../terms/round-terms.js';

@InputType({ description: 'That somebody was at a stop; on which round, its day tells (离线走访).' })
export class OfflineVisitInput {
  @Field(() => RoundKindEnum, { description: 'Visits or the sweep (种类).' })
  round!: RoundKind;

  @Field(() => ID, { description: 'Which stop (编号).' })
  stopId!: string;

  @Field(() => FindingEnum, { description: 'What was found (走访结果).' })
  found!: Finding;

  @Field(() => String, { nullable: true, description: 'In words, at most 500 characters (走访情况).' })
  note?: string | null;
}

@InputType({ description: 'What a phone says of a household; what is left out is not spoken of (离线户情).' })
export class OfflineHouseholdInput {
  @Field(() => ID, { description: 'Its id on the route (户编号).' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Whom to ask for (联系人).' })
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone (联系电话).' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Where they live (住址).' })
  address?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many live there (常住人数).' })
  members?: number | null;

  @Field(() => String, { nullable: true, description: 'How they are, in words (家庭情况).' })
  situation?: string | null;
}

@InputType({ description: 'A party, as far as known (当事人).' })
export class OfflinePartyInput {
  @Field(() => String, { description: 'Name, at most 80 characters (姓名).' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Telephone (联系电话).' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Address, at most 200 characters (居住详址).' })
  address?: string | null;
}

@InputType({ description: 'A photo that the phone will bring after the batch (离线照片).' })
export class OfflinePhotoInput {
  @Field(() => String, { description: 'What the phone calls it (文件名).' })
  name!: string;

  @Field(() => Int, { description: 'Bytes, at most 10 MB (大小).' })
  size!: number;

  @Field(() => String, { description: 'SHA-256 of its bytes, 64 small hexadecimal digits (摘要).' })
  sha256!: string;
}

@InputType({ description: 'A dispute that was met on the way (离线纠纷).' })
export class OfflineDisputeInput {
  @Field(() => String, { description: 'What it is called, at most 100 characters (事件名称).' })
  title!: string;

  @Field(() => String, { description: 'What happened, at most 4,000 characters (事件简述).' })
  summary!: string;

  @Field(() => String, { description: 'Category, two or four digits of GB/T 31000 (事件类别).' })
  categoryCode!: string;

  @Field(() => Int, { description: 'How many people are involved (涉及人数).' })
  peopleInvolved!: number;

  @Field(() => String, { description: 'Where, in words, at most 100 characters (发生地点).' })
  address!: string;

  @Field(() => [OfflinePartyInput], { defaultValue: [], description: 'Who brought it (申请人).' })
  applicants!: OfflinePartyInput[];

  @Field(() => [OfflinePartyInput], { defaultValue: [], description: 'Who answers it (被申请人).' })
  respondents!: OfflinePartyInput[];

  @Field(() => [OfflinePhotoInput], { defaultValue: [], description: 'At most ten (照片).' })
  photos!: OfflinePhotoInput[];
}

@InputType({
  description:
    'Something that a phone kept without signal: exactly one of visit, hint, household and dispute (离线记录).',
})
export class OfflineRecordInput {
  @Field(() => ID, {
    description: "The phone's own id of it, 1 to 64 letters and digits; never used again (记录编号).",
  })
  recordId!: string;

  @Field(() => String, {
    description:
      "What the phone's clock showed as it was written, ISO 8601 with an offset; one that cannot be read holds up no other record (设备记录时间).",
  })
  recordedAt!: string;

  @Field(() => ID, { description: 'In which grid (网格编号).' })
  gridCode!: string;

  @Field(() => OfflineVisitInput, { nullable: true, description: 'A visit (走访).' })
  visit?: OfflineVisitInput | null;

  @Field(() => String, { nullable: true, description: 'An early sign, at most 1,000 characters (苗头).' })
  hint?: string | null;

  @Field(() => OfflineHouseholdInput, { nullable: true, description: 'News of a household (户情).' })
  household?: OfflineHouseholdInput | null;

  @Field(() => OfflineDisputeInput, { nullable: true, description: 'A dispute (纠纷).' })
  dispute?: OfflineDisputeInput | null;
}

@InputType({ description: 'What a phone sends when it has signal again (离线批次).' })
export class OfflineBatchInput {
  @Field(() => ID, {
    description:
      'Chosen at random when the app was set up for this person, 16 to 64 letters, digits and dashes (设备编号).',
  })
  deviceId!: string;

  @Field(() => Date, {
    description: "What the phone's clock shows at the very moment of sending (设备发送时间).",
  })
  sentAt!: Date;

  @Field(() => [OfflineRecordInput], {
    description: 'At most 200, in the order in which they were written (离线记录).',
  })
  records!: OfflineRecordInput[];
}
