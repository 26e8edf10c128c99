import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { AreaLevel } from '../../src/domain/areas/area.js';
import { Labelled, registerValues } from '../kit/index.js';

const AreaLevelEnum = registerValues<AreaLevel>('AreaLevel', 'Levels of the grid system (辖区层级).', {
  subdistrict: 'Subdistrict (街道).',
  community: 'Community (社区).',
  grid: 'Grid (网格).',
});

@ObjectType({ description: 'A place that somebody is answerable for (辖区).' })
@Directive('@key(fields: "code")')
@Labelled('public')
export class Area {
  @Field(() => ID, { description: 'Division code or grid number (编码).' })
  code!: string;

  @Field(() => String, { description: 'Name (名称).' })
  name!: string;

  @Field(() => AreaLevelEnum, { description: 'Level (层级).' })
  level!: AreaLevel;

  @Field(() => Area, { nullable: true, description: 'The area above (上级辖区).' })
  above?: Area;
}
