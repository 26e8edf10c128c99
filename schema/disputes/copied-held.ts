import { Field, Int, ObjectType } from 'type-graphql';
import type { AttachedFile } from '../../src/domain/files/attached-file.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import type { CopiedKind, CopiedItem as ItemHeld } from '../../src/services/disputes/copied-items.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import type { InDispute } from './in-dispute.js';

const CopiedKindEnum = registerValues<CopiedKind>('CopiedKind', 'What kind of thing is held (事项种类).', {
  assessment: 'How it was judged and routed (研判分流).',
  session: 'What was said in a mediation session, but for what was said in confidence (调解会发言).',
  handling: 'What was done in it (处置反馈).',
  agreement: 'What was agreed (协议).',
  aftermath: 'What was seen afterwards (核查回访).',
  court: 'What the court said of it (法院进展).',
  'grid-record': "The grid platform's record (网格平台记录).",
  'app-report': 'The report of the governance app (综治上报).',
  'court-session': 'A remote session (远程调解).',
  confirmation: 'A judicial confirmation (司法确认).',
  'supervision-order': 'A supervision order (督办单).',
  consultation: 'A talk with the assistant about the case, whose words are not the person’s (法律咨询).',
  mediators: 'What the person speaks, and which mediators it would not have (语言与调解员选择).',
  summary: 'A summary of the case (案件摘要).',
  figure: 'What is counted of it (统计事实).',
});

@ObjectType({ description: 'Something that is held of the person besides the facts (副本事项).' })
@Labelled('copy')
@OnRecord<InDispute>(({ of }) => of)
export class CopiedItem {
  @Field(() => CopiedKindEnum, { nullable: true, description: 'What it is (种类).' })
  kind?: CopiedKind;

  @Field(() => Date, { nullable: true, description: 'When (时间).' })
  at?: Date;

  @Field(() => String, { nullable: true, description: 'How it stands, as its record says (状态).' })
  state?: string;

  @Field(() => String, { nullable: true, description: 'What it says, with others masked (内容).' })
  text?: string;
}

@ObjectType({ description: 'A photo or paper of the dispute (附件).' })
@Labelled('copy')
@OnRecord<InDispute>(({ of }) => of)
export class CopiedPhoto {
  @Field(() => String, { nullable: true, description: 'SHA-256 of its bytes as they came (摘要).' })
  digest?: string;

  @Field(() => String, { nullable: true, description: 'What it is called, with others masked (文件名).' })
  name?: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is, by its bytes; of what is kept (文件类型).',
  })
  mediaType?: string;

  @Field(() => Int, { nullable: true, description: 'Bytes, as announced (大小).' })
  size?: number;

  @Field(() => Date, { nullable: true, description: 'When the platform named it (登记时间).' })
  at?: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Where to get it from this hub, for whoever may; each look is recorded (下载地址).',
  })
  @Labelled('attachment')
  path?: string;
}

/** Something held as the graph shows it. */
export const copiedItemOf = (item: ItemHeld, of: RecordFacts): CopiedItem & InDispute => ({ ...item, of });

/** A photo as the graph shows it; only what is kept can be got. */
export const copiedPhotoOf = (
  { id, name, size, announcedAt, state, type }: AttachedFile,
  of: RecordFacts,
): CopiedPhoto & InDispute => ({
  of,
  digest: id.slice(id.lastIndexOf('.') + 1),
  name,
  size,
  at: announcedAt,
  ...(type === undefined ? {} : { mediaType: type }),
  ...(state === 'kept' ? { path: `/files/${encodeURIComponent(id)}` } : {}),
});
