import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import type { CaseSummary as SummaryOnFile, SummaryPart } from '../../src/domain/papers/case-summary.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import type { InDispute } from './in-dispute.js';
import { Refusal } from './refusal.js';

const SummaryPartEnum = registerValues<SummaryPart>('SummaryPart', 'A part of a summary (摘要分段).', {
  overview: 'All in a few sentences, by a model (概述).',
  positions: 'What each side says (双方主张).',
  facts: 'What both sides agree on (双方认可的事实).',
  issues: 'What they quarrel about (争议焦点).',
  proposals: 'What was proposed (调解方案).',
  agreement: 'What was agreed (达成的约定).',
  open: 'What is still open (尚未解决的事项).',
});

const SummaryStageEnum = registerValues<SummaryOnFile['stage']>(
  'SummaryStage',
  'How far the next summary has got (起草进度).',
  {
    waiting: 'Nobody has begun (等待起草).',
    gathering: 'The records are being read (读取记录).',
    writing: 'It is being written (正在起草).',
    ready: 'Nothing is being made (已就绪).',
  },
);

@ObjectType({ description: 'A line of a summary (摘要条目).' })
@Labelled('narrative')
@OnRecord<InDispute>(({ of }) => of)
export class SummaryLine {
  @Field(() => SummaryPartEnum, { nullable: true, description: 'Where it belongs (分段).' })
  part?: SummaryPart;

  @Field(() => String, { nullable: true, description: 'What it says, without who the people are (内容).' })
  text?: string;

  @Field(() => [String], { nullable: true, description: 'The records it was taken from (来源记录).' })
  sources?: string[];
}

@ObjectType({ description: 'A summary as it was made once (摘要版本).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class SummaryVersion {
  @Field(() => Int, { nullable: true, description: 'Counted from 1 (版本号).' })
  number?: number;

  @Field(() => Date, { nullable: true, description: 'When it was made (起草时间).' })
  at?: Date;

  @Field(() => Boolean, { nullable: true, description: 'Whether a model wrote the overview (是否模型撰写).' })
  byModel?: boolean;

  @Field(() => Int, { nullable: true, description: 'The revision of the dispute it tells of (所据修订号).' })
  revision?: number;

  @Field(() => [SummaryLine], { nullable: true, description: 'Its lines (条目).' })
  lines?: SummaryLine[];

  @Field(() => String, { nullable: true, description: 'Who of the office signed it (签署人).' })
  signedBy?: string | null;

  @Field(() => Date, { nullable: true, description: 'When (签署时间).' })
  signedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Where the Word document is (下载地址).' })
  download?: string;
}

@ObjectType({ description: 'The summaries of a case, and how far the next has got (案件摘要).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class CaseSummary {
  @Field(() => ID, { description: 'Id of the dispute (纠纷编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => SummaryStageEnum, { nullable: true, description: 'How far the next one has got (进度).' })
  stage?: SummaryOnFile['stage'];

  @Field(() => [SummaryVersion], { nullable: true, description: 'All versions, oldest first (版本).' })
  versions?: SummaryVersion[];
}

@ObjectType({ description: 'A summary as it stands now (摘要已受理).' })
@Labelled('public')
export class CaseSummaryTaken {
  @Field(() => CaseSummary, { description: 'The summary (案件摘要).' })
  summary!: CaseSummary;
}

export const CaseSummaryResult = createUnionType({
  name: 'CaseSummaryResult',
  description: 'What came of a request about a summary (摘要办理结果).',
  types: () => [CaseSummaryTaken, Refusal] as const,
  resolveType: (value) => (isRefusal(value) ? Refusal : CaseSummaryTaken),
});
