import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import type {
  FieldConflict as ConflictOnFile,
  ConflictState,
} from '../../src/domain/authority/field-conflict.js';
import type { StatedField } from '../../src/domain/authority/stated-field.js';
import type { Dispute as DisputeOnFile } from '../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../src/domain/disputes/is-refusal.js';
import { recordOfDispute } from '../../src/policy/record-of-dispute.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import { Dispute } from './dispute.js';
import { FieldStatement, StatedFieldEnum, statementOf } from './field-source.js';
import type { InDispute } from './in-dispute.js';
import { Person } from './person.js';
import { Refusal } from './refusal.js';

export const ConflictStateEnum = registerValues<ConflictState>(
  'FieldConflictState',
  'How a conflict of fields stands (字段冲突状态).',
  {
    open: 'Somebody has to look at it (待处理).',
    resolved: 'Somebody cleared it up, with a reason (已处理).',
    settled:
      'It went away by itself: the two say the same by now, or are not of one case any more (已自行消除).',
  },
);

@ObjectType({ description: 'What was done about a conflict (处理记录).' })
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class ConflictNote {
  @Field(() => Date, { nullable: true, description: 'When (时间).' })
  at?: Date;

  @Field(() => Person, { nullable: true, description: 'Who (处理人).' })
  by?: Person;

  @Field(() => String, { nullable: true, description: 'What (处理情况).' })
  @Labelled('narrative')
  text?: string;
}

@ObjectType({
  description: 'That two platforms contradict each other about a dispute: a task for the desk (字段冲突).',
})
@Labelled('case')
@OnRecord<InDispute>(({ of }) => of)
export class FieldConflict {
  @Field(() => ID, { description: 'Id of the conflict (字段冲突编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => Dispute, { nullable: true, description: 'The dispute (纠纷).' })
  @Labelled('public')
  dispute?: Dispute;

  @Field(() => StatedFieldEnum, { nullable: true, description: 'About which field (字段).' })
  field?: StatedField;

  @Field(() => FieldStatement, {
    nullable: true,
    description: 'The word that stands: of the platform that owns the field (归属平台陈述).',
  })
  standing?: FieldStatement;

  @Field(() => FieldStatement, { nullable: true, description: 'The word against it (相反陈述).' })
  against?: FieldStatement;

  @Field(() => ConflictStateEnum, { nullable: true, description: 'How it stands (状态).' })
  state?: ConflictState;

  @Field(() => Date, { nullable: true, description: 'When it was found (发现时间).' })
  openedAt?: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when nobody has touched it; after three days an order is given (未处理起始时间).',
  })
  untouchedSince?: Date;

  @Field(() => [ConflictNote], { nullable: true, description: 'What was done about it (处理记录).' })
  notes?: ConflictNote[];

  @Field(() => Date, { nullable: true, description: 'When it ended (了结时间).' })
  endedAt?: Date;

  @Field(() => Person, { nullable: true, description: 'Who ended it (了结人).' })
  endedBy?: Person;

  @Field(() => String, { nullable: true, description: 'How it was cleared up (处理结论).' })
  @Labelled('narrative')
  reason?: string;
}

/** A conflict as part of its dispute. */
export function conflictOf(
  { standing, against, ended, notes, ...conflict }: ConflictOnFile,
  dispute: DisputeOnFile,
) {
  const of = recordOfDispute(dispute);
  const person = (who: object) => ({ ...who, of });
  return {
    ...conflict,
    of,
    dispute,
    standing: statementOf(standing, of),
    against: statementOf(against, of),
    notes: notes.map((note) => ({ ...note, of, by: person(note.by) })),
    ...(ended && { endedAt: ended.at, endedBy: person(ended.by) }),
    ...(ended?.reason !== undefined && { reason: ended.reason }),
  };
}

@ObjectType({ description: 'The conflict as it stands now (字段冲突已办理).' })
@Labelled('public')
export class FieldConflictHandled {
  @Field(() => FieldConflict, { description: 'The conflict (字段冲突).' })
  conflict!: FieldConflict;
}

export const FieldConflictResult = createUnionType({
  name: 'FieldConflictResult',
  description: 'What came of handling a conflict of fields (字段冲突办理结果).',
  types: () => [FieldConflictHandled, Refusal] as const,
  resolveType: (value) => (isRefusal(value) ? Refusal : FieldConflictHandled),
});
