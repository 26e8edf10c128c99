import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { FigureDimension, FigureUnit } from '../../src/domain/figures/figure-definition.js';
import { Day, Labelled } from '../kit/index.js';
import { FigureDimensionEnum, FigureUnitEnum } from './terms.js';

@ObjectType({ description: 'One version of what a figure means (指标口径).' })
@Labelled('public')
export class FigureDefinition {
  @Field(() => ID, { description: 'Id of the figure (指标编号).' })
  id!: string;

  @Field(() => Int, { description: 'Which version (版本).' })
  version!: number;

  @Field(() => Day, { description: 'From which day it is used (启用日).' })
  validFrom!: string;

  @Field(() => String, { description: 'English name (英文名称).' })
  name!: string;

  @Field(() => String, { description: 'Chinese name (中文名称).' })
  chinese!: string;

  @Field(() => String, { description: 'Of what, in Chinese (统计范围).' })
  population!: string;

  @Field(() => String, { description: 'In which time, in Chinese (统计期规则).' })
  periodRule!: string;

  @Field(() => String, { nullable: true, description: 'Out of what, in Chinese (分母).' })
  denominator?: string;

  @Field(() => String, { description: 'Where it comes from, in Chinese (数据来源).' })
  source!: string;

  @Field(() => FigureDimensionEnum, {
    nullable: true,
    description: 'Which of the two modes and two mechanisms it shows (两模式两机制维度).',
  })
  dimension?: FigureDimension;

  @Field(() => FigureUnitEnum, { description: 'What it counts in (计量单位).' })
  unit!: FigureUnit;
}
