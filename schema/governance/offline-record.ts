import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { AttachedFile } from '../../src/domain/files/attached-file.js';
import type { FileFault } from '../../src/domain/files/file-type.js';
import type {
  OfflineContent,
  OfflineKind,
  OfflineState,
  OfflineRecord as OnFile,
} from '../../src/domain/offline/offline-record.js';
import type { OfflineRefusalCode } from '../../src/domain/offline/offline-refusal.js';
import type { TimeDoubt } from '../../src/domain/offline/true-time.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import { AttachmentFaultEnum, AttachmentStateEnum } from './attachment.js';

export const OfflineStateEnum = registerValues<OfflineState>(
  'OfflineState',
  'How a record stands that a phone brought (离线记录状态).',
  {
    waiting: 'It is kept, and will be seen to (待处理).',
    taken: 'It was taken (已采用).',
    'newer-on-file': 'It is kept beside what is known more newly (已留存，单位已有更新的内容).',
    refused: 'It was not taken; the reason says why (不予采用).',
    doubtful: 'It is kept; somebody must say when it was (时间存疑待核).',
  },
);

const OfflineKindEnum = registerValues<OfflineKind>('OfflineKind', 'What a phone kept (离线记录种类).', {
  visit: 'A visit (走访).',
  hint: 'An early sign (苗头).',
  household: 'News of a household (户情).',
  dispute: 'A dispute (纠纷).',
});

const OfflineRefusalCodeEnum = registerValues<OfflineRefusalCode>(
  'OfflineRefusalCode',
  'Why a batch or a record of one was not taken (不予接收的原因).',
  {
    'invalid-input': 'What was given cannot be used (内容不符合要求).',
    'too-many-records': 'It has more records than one batch may have: send it in parts (记录过多，请分批).',
    'device-not-yours': "The device is somebody else's (设备登记在他人名下).",
    'record-differs': 'There is another record under this id (编号相同、内容不同).',
    'outside-area': "It lies outside the caller's area (不在本辖区).",
    'not-found': 'There is no such grid, round, stop or photo (未找到).',
    'wrong-state': 'It does not stand so that this can be done (当前状态不允许).',
  },
);

const TimeDoubtEnum = registerValues<TimeDoubt>('TimeDoubt', 'Why its time is in doubt (时间存疑原因).', {
  future: 'By its own clock it would be yet to come (时间在后).',
  'too-old': 'By its own clock it lies more than sixty days back (时间过早).',
});

@ObjectType({ description: 'How far a photo has got that a phone brings (照片上传进度).' })
@Labelled('public')
export class OfflinePhoto {
  @Field(() => ID, {
    description: 'Id of the file: its pieces go to /files/ID/pieces/NUMBER (附件编号).',
  })
  id!: string;

  @Field(() => AttachmentStateEnum, { description: 'Whether the hub has it (状态).' })
  state!: AttachedFile['state'];

  @Field(() => AttachmentFaultEnum, { nullable: true, description: 'Why it was not kept (不予接收的原因).' })
  fault?: FileFault;

  @Field(() => [Int], {
    description: 'Numbers of the pieces of 256 KiB that the hub does not have yet, from 0 (待传分片).',
  })
  missing!: readonly number[];
}

@ObjectType({ description: 'What became of something that a phone kept without signal (离线记录).' })
@Labelled('case')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class OfflineRecord {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the record at the hub; absent where it was not kept (编号).',
  })
  id?: string;

  @Field(() => ID, { description: "The phone's own id of it (记录编号)." })
  @Labelled('public')
  recordId!: string;

  @Field(() => OfflineStateEnum, { nullable: true, description: 'How it stands (状态).' })
  state?: OfflineState;

  @Field(() => Boolean, { nullable: true, description: 'Whether the hub had it before (此前已收).' })
  repeated?: boolean;

  @Field(() => OfflineRefusalCodeEnum, { nullable: true, description: 'Why it was not taken (原因代码).' })
  code?: OfflineRefusalCode;

  @Field(() => String, { nullable: true, description: 'Why, in plain Chinese (说明).' })
  message?: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Of a household: fields of which something newer is known (未采用的要素).',
  })
  newer?: readonly string[];

  @Field(() => ID, {
    nullable: true,
    description: 'The dispute or early sign that it became (所成纠纷、苗头).',
  })
  becameId?: string;

  @Field(() => Date, { nullable: true, description: 'When it was, with the clock put right (校正时间).' })
  at?: Date;

  @Field(() => TimeDoubtEnum, { nullable: true, description: 'Why that is in doubt (时间存疑).' })
  doubt?: TimeDoubt;

  @Field(() => OfflineKindEnum, { nullable: true, description: 'What it is (种类).' })
  kind?: OfflineKind;

  @Field(() => ID, { nullable: true, description: 'In which grid (网格编号).' })
  gridCode?: string;

  @Field(() => String, { nullable: true, description: 'Who brought it (采集人).' })
  byName?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of what was not taken: which stop or household it is about (户组编号).',
  })
  about?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of what was not taken: what it says, without names and numbers of its own (内容).',
  })
  @Labelled('narrative')
  says?: string;

  @Field(() => [OfflinePhoto], { nullable: true, description: 'How far its photos have got (照片).' })
  photos?: readonly OfflinePhoto[];
}

/** What a record says, as far as it may be listed: a household's names and telephones are seen there, masked. */
function toldBy(content: OfflineContent): { readonly about?: string; readonly says?: string | undefined } {
  switch (content.kind) {
    case 'visit':
      return { about: content.stopId, says: content.note };
    case 'household':
      return { about: content.code, says: content.facts.situation };
    case 'hint':
      return { says: content.text };
    case 'dispute':
      return { says: content.title };
  }
}

/** A record on file, judged by its grid, and by who brought it. */
export const offlineRecordOf = ({ by, content, digest: _seal, ...record }: OnFile) => ({
  ...record,
  ...(content ? toldBy(content) : {}),
  of: { id: record.id, areaCode: record.gridCode, ownTo: [by.personId] },
  recordId: record.id.slice(record.id.indexOf(':') + 1),
  byName: by.name,
});

@ObjectType({ description: 'The batch was gone through; what became of each record (批次处理结果).' })
@Labelled('public')
export class OfflineBatchTaken {
  @Field(() => Int, {
    description: "By how many seconds the phone's clock is slow; negative where it is fast (设备时钟偏差).",
  })
  offsetSeconds!: number;

  @Field(() => [OfflineRecord], { description: 'In the order of the batch (各记录结果).' })
  records!: OfflineRecord[];
}

@ObjectType({ description: 'It was done; the record as it stands now (办理成功).' })
@Labelled('public')
export class OfflineRecordChanged {
  @Field(() => OfflineRecord, { description: 'The record (离线记录).' })
  record!: OfflineRecord;
}

@ObjectType({ description: 'An expected no to what a phone brought (不予接收).' })
@Labelled('public')
export class OfflineRefusal {
  @Field(() => OfflineRefusalCodeEnum, { description: 'Why, as a code to program against (原因代码).' })
  code!: OfflineRefusalCode;

  @Field(() => String, { description: 'Why, in plain Chinese, fit to be shown (说明).' })
  message!: string;
}

export const OfflineBatchResult = createUnionType({
  name: 'OfflineBatchResult',
  description: 'What came of a batch (离线批次结果).',
  types: () => [OfflineBatchTaken, OfflineRefusal] as const,
  resolveType: (value) => ('refused' in value ? OfflineRefusal : OfflineBatchTaken),
});

export const OfflineRecordResult = createUnionType({
  name: 'OfflineRecordResult',
  description: 'What came of something that somebody wanted to do with a record (离线记录办理结果).',
  types: () => [OfflineRecordChanged, OfflineRefusal] as const,
  resolveType: (value) => ('refused' in value ? OfflineRefusal : OfflineRecordChanged),
});
