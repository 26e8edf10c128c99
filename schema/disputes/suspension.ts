import { Field, ObjectType } from 'type-graphql';
import type { Dispute as DisputeOnFile } from '../../src/domain/disputes/dispute.js';
import type { Danger } from '../../src/domain/disputes/suspension.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import type { InDispute } from './in-dispute.js';

export const DangerEnum = registerValues<Danger>('Danger', 'What stops a mediation at once (停调情形).', {
  violence: 'Violence (暴力).',
  child: 'Harm to a child (侵害未成年人).',
  crime: 'A crime (涉嫌犯罪).',
  threat: "A threat to somebody's life (生命威胁).",
});

@ObjectType({
  description: 'That mediation has stopped and the police have been called in (中止调解、公调对接).',
})
@Labelled('violence')
@OnRecord<InDispute>(({ of }) => of)
export class Suspension {
  @Field(() => DangerEnum, { nullable: true, description: 'What came to light (停调情形).' })
  danger?: Danger | undefined;

  @Field(() => Date, { nullable: true, description: 'Since when (中止时间).' })
  since?: Date;

  @Field(() => String, { nullable: true, description: 'Who raised it (提出人).' })
  raisedBy?: string;

  @Field(() => String, { nullable: true, description: 'In words (情况).' })
  note?: string;

  @Field(() => String, { nullable: true, description: "Number of the police's receipt (公安回执编号)." })
  receiptNumber?: string;

  @Field(() => Date, { nullable: true, description: 'When the police took it over (回执时间).' })
  receivedAt?: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when the leading group knows that there is no receipt (未回执上报).',
  })
  escalatedAt?: Date;
}

export function suspensionOf(dispute: DisputeOnFile) {
  const { suspended } = dispute;
  if (!suspended) return null;
  const { receipt, ...rest } = suspended;
  return {
    ...rest,
    of: recordOfDispute(dispute),
    ...(receipt ? { receiptNumber: receipt.number, receivedAt: receipt.at } : {}),
  };
}
