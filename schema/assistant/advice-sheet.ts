import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { SheetState } from '../../src/domain/advice/sheet-state.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import { Speaker } from './consultation.js';
import { ConsultationRefusal } from './consultation-result.js';

interface Within {
  readonly of: RecordFacts;
}

const SheetStateEnum = registerValues<SheetState>('AdviceSheetState', 'How a sheet stands (建议单状态).', {
  waiting: 'It waits to be checked (待核对).',
  accepted: 'It has been checked, and may be handed over (已核对).',
  'sent-back': 'It went back to whoever asked for it (已退回).',
});

@ObjectType({ description: 'A page of an answer, to be handed over (普法建议单). It is printed at `path`.' })
@Labelled('consultation')
@OnRecord<Within>(({ of }) => of)
export class AdviceSheet {
  @Field(() => ID, { description: 'Its id (建议单编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => String, { description: 'Where it is printed from, such as /advice/ID (打印地址).' })
  @Labelled('public')
  path!: string;

  @Field(() => SheetStateEnum, { description: 'How its last version stands (状态).' })
  @Labelled('public')
  state!: SheetState;

  @Field(() => Int, { description: 'Its last version, from 1 (版本).' })
  @Labelled('public')
  revision!: number;

  @Field(() => Date, { description: 'When that was asked for (开具时间).' })
  @Labelled('public')
  requestedAt!: Date;

  @Field(() => String, { nullable: true, description: 'What whoever asked adds to the answer (开单人的话).' })
  words?: string;

  @Field(() => String, { nullable: true, description: 'Why it went back (退回理由).' })
  reason?: string;

  @Field(() => Speaker, { nullable: true, description: 'Who checked it (核对人).' })
  checkedBy?: Speaker;

  @Field(() => Date, { nullable: true, description: 'When it was checked (核对时间).' })
  checkedAt?: Date;
}

@ObjectType({ description: 'It was done; the sheet as it stands now (办理成功).' })
@Labelled('public')
export class AdviceSheetChanged {
  @Field(() => AdviceSheet, { description: 'The sheet (建议单).' })
  sheet!: AdviceSheet;
}

export const AdviceSheetResult = createUnionType({
  name: 'AdviceSheetResult',
  description: 'What came of asking for a sheet or checking it (建议单办理结果).',
  types: () => [AdviceSheetChanged, ConsultationRefusal] as const,
  resolveType: (value) => ('refused' in value ? ConsultationRefusal : AdviceSheetChanged),
});
