import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Day, Labelled, OnRecord } from '../kit/index.js';
import { FigureDefinition } from './figure-definition.js';
import type { InRecord } from './in-record.js';
import { FigureCoverageEnum } from './terms.js';

const VALUE = 'Cases, times or fen; a rate has two decimals, and is absent out of none (数值).';
const DENOMINATOR = 'What it is out of, where the definition names something (分母).';

@ObjectType({ description: 'One part of a figure (分项).' })
@Labelled('figure')
@OnRecord<InRecord>(({ of }) => of)
export class FigurePart {
  @Field(() => String, { nullable: true, description: 'Which part; `open` has not ended (分项代码).' })
  code?: string;

  @Field(() => Int, { nullable: true, description: 'How many (数量).' })
  count?: number;
}

@ObjectType({ description: 'A figure in one month (月度数值).' })
@Labelled('figure')
@OnRecord<InRecord>(({ of }) => of)
export class FigureMonth {
  @Field(() => String, { nullable: true, description: 'Which month, such as 2026-11 (月份).' })
  month?: string;

  @Field(() => Float, { nullable: true, description: VALUE })
  value?: number;

  @Field(() => Float, { nullable: true, description: 'What was counted (分子).' })
  numerator?: number;

  @Field(() => Float, { nullable: true, description: DENOMINATOR })
  denominator?: number;
}

@ObjectType({ description: 'That what became known late is counted after all (统计更正).' })
@Labelled('figure')
@OnRecord<InRecord>(({ of }) => of)
export class FigureCorrection {
  @Field(() => ID, { description: 'Id of the correction (更正编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => [ID], { nullable: true, description: 'Which figures (更正的指标).' })
  figures?: string[];

  @Field(() => Day, { nullable: true, description: 'First day (起始日).' })
  from?: string;

  @Field(() => Day, { nullable: true, description: 'Last day (截止日).' })
  to?: string;

  @Field(() => String, { nullable: true, description: 'Who (更正人).' })
  byName?: string;

  @Field(() => String, { nullable: true, description: 'Why (更正理由).' })
  @Labelled('narrative')
  reason?: string;

  @Field(() => Date, { nullable: true, description: 'When (更正时间).' })
  at?: Date;
}

@ObjectType({ description: 'A figure with all that must be said with it (统计数字).' })
@Labelled('figure')
@OnRecord<InRecord>(({ of }) => of)
export class Figure {
  @Field(() => FigureDefinition, { description: 'What it means (口径).' })
  @Labelled('public')
  definition!: FigureDefinition;

  @Field(() => String, { nullable: true, description: 'Of which area (辖区编码).' })
  areaCode?: string;

  @Field(() => Day, { nullable: true, description: 'First day of its time (起始日).' })
  from?: string;

  @Field(() => Day, { nullable: true, description: 'Last day of its time (截止日).' })
  to?: string;

  @Field(() => Date, { nullable: true, description: 'As things were known at this instant (统计时点).' })
  asOf?: Date;

  @Field(() => FigureCoverageEnum, {
    nullable: true,
    description: 'Whether cases of protected persons are counted (保护对象案件是否计入).',
  })
  coverage?: 'whole' | 'without-protected';

  @Field(() => Float, { nullable: true, description: VALUE })
  value?: number;

  @Field(() => Float, { nullable: true, description: 'What was counted (分子).' })
  numerator?: number;

  @Field(() => Float, { nullable: true, description: DENOMINATOR })
  denominator?: number;

  @Field(() => [FigurePart], { nullable: true, description: 'Its parts; none is left out (分项).' })
  parts?: FigurePart[];

  @Field(() => [FigureMonth], { nullable: true, description: 'Month by month (月度趋势).' })
  months?: FigureMonth[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Facts that became known too late and are not counted without a correction (未计入的迟到事实).',
  })
  lateFacts?: number;

  @Field(() => [FigureCorrection], { nullable: true, description: 'What was corrected in it (更正记录).' })
  corrections?: FigureCorrection[];
}
