import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AttachedFile } from '../../src/domain/files/attached-file.js';
import type { FileFault } from '../../src/domain/files/file-type.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';

export const AttachmentStateEnum = registerValues<AttachedFile['state']>(
  'AttachmentState',
  'Whether the hub has a photo or paper (附件状态).',
  {
    awaited: 'Named, and on its way (待取回).',
    kept: 'Kept, sealed (已入库).',
    refused: 'Not kept (不予接收).',
  },
);

export const AttachmentFaultEnum = registerValues<FileFault>(
  'AttachmentFault',
  'Why a photo or paper was not kept (附件不予接收的原因).',
  {
    'too-large': 'It has more than 10 MB (文件过大).',
    'not-as-announced': 'Its bytes are not those that were announced (与登记不符).',
    'unknown-type': 'It is no JPEG, PNG, WebP, HEIC or PDF, whatever its name says (类型不符).',
    broken: 'It cannot be read to its end (文件损坏).',
    'too-many-pixels': 'Its picture is larger than any that can be opened safely (图像过大).',
    'not-there': 'The platform does not have it (平台无此文件).',
  },
);

@ObjectType({ description: 'A photo or paper that belongs to a dispute (附件).' })
@Labelled('case')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class Attachment {
  @Field(() => ID, { nullable: true, description: 'Id of the file (附件编号).' })
  id?: string;

  @Field(() => String, { nullable: true, description: 'What the phone called it (文件名).' })
  @Labelled('narrative')
  name?: string;

  @Field(() => AttachmentStateEnum, { nullable: true, description: 'Whether the hub has it (状态).' })
  state?: AttachedFile['state'];

  @Field(() => AttachmentFaultEnum, { nullable: true, description: 'Why it was not kept (不予接收的原因).' })
  fault?: FileFault;

  @Field(() => String, { nullable: true, description: 'What it is, by its bytes (文件类型).' })
  mediaType?: string;

  @Field(() => Int, { nullable: true, description: 'Bytes, as announced (大小).' })
  size?: number;

  @Field(() => Date, { nullable: true, description: 'When the platform named it (登记时间).' })
  announcedAt?: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Where to get it from this hub, once it is kept; each look is recorded (下载地址).',
  })
  @Labelled('attachment')
  path?: string;
}
