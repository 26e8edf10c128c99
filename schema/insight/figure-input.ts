import { Field, ID, InputType, Int } from 'type-graphql';
import type { FigureRequest } from '../../src/services/insight/read-figure.js';
import { Day } from '../kit/index.js';

@InputType({ description: 'Which figure, of where and when (统计请求).' })
export class FigureInput {
  @Field(() => ID, { description: 'Id of the figure (指标编号).' })
  id!: string;

  @Field(() => ID, { nullable: true, description: "Of which area; else the caller's own (辖区编码)." })
  areaCode?: string;

  @Field(() => Day, { nullable: true, description: 'First day; else as the definition says (起始日).' })
  from?: string;

  @Field(() => Day, { nullable: true, description: 'Last day; else that of the instant (截止日).' })
  to?: string;

  @Field(() => Date, { nullable: true, description: 'As things were known then; else now (统计时点).' })
  asOf?: Date;

  @Field(() => Int, {
    nullable: true,
    description: 'Which version of the definition; else the one that was valid then (口径版本).',
  })
  version?: number;
}

@InputType({ description: 'That late facts are to be counted (统计更正请求).' })
export class CorrectionInput {
  @Field(() => [ID], { description: 'In which figures (指标编号).' })
  figures!: string[];

  @Field(() => Day, { description: 'First day of the time in which they lie (起始日).' })
  from!: string;

  @Field(() => Day, { description: 'Last day (截止日).' })
  to!: string;

  @Field(() => [ID], { nullable: true, description: 'Of these cases alone; else of all (纠纷编号).' })
  disputeIds?: string[];

  @Field(() => String, { description: 'Why, in 5 to 200 characters (更正理由).' })
  reason!: string;
}

/** An input as a service takes it: what was not given is not there. */
export const given = <Input extends object>(
  input: Input,
): { [Key in keyof Input]: NonNullable<Input[Key]> } =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)) as {
    [Key in keyof Input]: NonNullable<Input[Key]>;
  };

export const requestOf = (input: FigureInput): FigureRequest => given(input);
