import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type AuditAction } from '../../src/domain/audit/audit-action.js';
import { Labelled, PageInfo, registerValues } from '../kit/index.js';

export const AuditActionEnum = registerValues<AuditAction>('AuditAction', 'What was done (审计动作).', {
  looked: 'Was shown protected fields (查看).',
  unmasked: 'Was shown in clear what is masked (解除遮蔽).',
  searched: 'Looked for the records of a person (检索).',
  changed: 'Changed a record (变更).',
  protected: 'Put somebody under protection, or ended it (设为保护对象).',
  exported: 'Took data out (导出).',
  erased: 'Erased data (依法删除).',
  'signed-in': 'Signed in (登录).',
  'sign-in-refused': 'Was not let in (登录被拒).',
  'signed-out': 'Signed out (退出).',
  'acted-as': 'Chose what to act as (切换身份).',
  'token-issued': 'Was given a token (发放令牌).',
  'access-refused': 'Was refused something (越权被拒).',
  'user-changed': 'Changed an account (账户变更).',
  'partner-changed': 'Changed a partner system (合作方变更).',
  'keys-rotated': 'Changed keys (密钥轮换).',
  'audit-read': 'Read the audit log (查阅审计).',
  'audit-pruned': 'Removed entries that had grown old (到期清理审计).',
});

const nullable = true;

@ObjectType({ description: 'Who, acting as what, did what to which records, why and when (审计记录).' })
@Labelled('audit')
export class AuditEntry {
  @Field(() => Int, { nullable, description: 'Its number in the chain (序号).' })
  sequence?: number;

  @Field(() => Date, { nullable, description: 'When it was done (时间).' })
  at?: Date;

  @Field(() => ID, { nullable, description: 'Who did it, where that is known (人员编号).' })
  personId?: string;

  @Field(() => String, { nullable, description: 'Name of who did it (姓名).' })
  name?: string;

  @Field(() => String, {
    nullable,
    description: 'As what; `operator` is whoever works on the machine (身份).',
  })
  actedAs?: string;

  @Field(() => String, { nullable, description: 'The area that the role is held for (负责辖区).' })
  areaCode?: string;

  @Field(() => String, { nullable, description: 'From where, of somebody unknown (来源地址).' })
  address?: string;

  @Field(() => AuditActionEnum, { nullable, description: 'What was done (动作).' })
  action?: AuditAction;

  @Field(() => String, { nullable, description: 'What kind of record it was done to (对象类型).' })
  subjectType?: string;

  @Field(() => [ID], { nullable, description: 'To which records (对象编号).' })
  subjectIds?: string[];

  @Field(() => [String], { nullable, description: 'Names of the fields that were seen or changed (字段).' })
  fields?: string[];

  @Field(() => String, { nullable, description: 'Whether they were shown `clear` or `masked` (显示形式).' })
  form?: string;

  @Field(() => String, { nullable, description: 'The purpose that was stated (查看目的).' })
  purpose?: string;

  @Field(() => String, { nullable, description: 'Why, in the person’s own words (理由).' })
  reason?: string;

  @Field(() => String, { nullable, description: '`done`, `refused` or `failed` (结果).' })
  outcome?: string;

  @Field(() => String, { nullable, description: 'More precisely what, as a code (细目).' })
  detail?: string;

  @Field(() => Int, { nullable, description: 'Of a change: the history entry that tells it (修订号).' })
  revision?: number;

  @Field(() => Int, { nullable, description: 'Of how many alike it stands for; without it one (次数).' })
  count?: number;

  @Field(() => String, { nullable, description: 'Shared by all that one request did (请求编号).' })
  requestId?: string;

  @Field(() => String, { nullable, description: 'The hash of the entry before (前项哈希).' })
  previous?: string;

  @Field(() => String, { nullable, description: 'Its own hash (哈希).' })
  hash?: string;
}

@ObjectType({ description: 'An audit entry in a list (列表中的审计记录).' })
@Labelled('public')
export class AuditEntryEdge {
  @Field(() => String, { description: 'Where it is in the list (游标).' })
  cursor!: string;

  @Field(() => AuditEntry, { description: 'The entry (审计记录).' })
  node!: AuditEntry;
}

@ObjectType({ description: 'A page of the audit log (审计记录列表).' })
@Labelled('public')
export class AuditEntryConnection {
  @Field(() => [AuditEntryEdge], { description: 'The entries, newest first (审计记录).' })
  edges!: AuditEntryEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends (分页信息).' })
  pageInfo!: PageInfo;
}
