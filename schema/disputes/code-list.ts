import { Field, Int, ObjectType } from 'type-graphql';
import { Day, Labelled } from '../kit/index.js';

@ObjectType({ description: 'One code of the list of categories (案由代码).' })
@Labelled('public')
export class CodeListEntry {
  @Field(() => String, { description: 'Two digits for a class, four for a kind within it (代码).' })
  code!: string;

  @Field(() => String, { description: 'Chinese name of the class, or of the kind alone (名称).' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'As which code of the version before it is counted, where that is another (统计归类).',
  })
  countsAs?: string;
}

@ObjectType({
  description:
    'One version of the list of categories: cases keep the codes of the version that they were filed by (案由代码表版本).',
})
@Labelled('public')
export class CodeList {
  @Field(() => Int, { description: 'Which version (版本).' })
  version!: number;

  @Field(() => Day, { description: 'From which day cases are filed by it (施行日).' })
  validFrom!: string;

  @Field(() => String, { description: 'By what it was published (发布文件).' })
  source!: string;

  @Field(() => [CodeListEntry], { description: 'Its codes (代码).' })
  entries!: CodeListEntry[];
}
