import { Field, ID, ObjectType } from 'type-graphql';
import type { Citation as CitationOnFile } from '../../src/domain/law/citation.js';
import { Day, Labelled, registerValues } from '../kit/index.js';

const CitationKindEnum = registerValues<CitationOnFile['kind']>(
  'CitationKind',
  'What a citation is (引用种类).',
  {
    article: "An article of law, in the law's own words (法条原文).",
    card: 'A card: our own plain summary, never the text of the law (普法卡片).',
  },
);

@ObjectType({ description: 'What an answer rests on (引用).' })
@Labelled('law')
export class Citation {
  @Field(() => CitationKindEnum, { description: 'What it is (种类).' })
  kind!: CitationOnFile['kind'];

  @Field(() => ID, {
    description: "The article's, the same in every version of the law; or the card's (编号).",
  })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Which text of the law; a card has none (文本版本).' })
  edition?: string | null;

  @Field(() => String, { description: 'Full title of the law (法律名称).' })
  law!: string;

  @Field(() => String, { description: 'Which article (条).' })
  article!: string;

  @Field(() => String, { description: "The law's text byte for byte, or the card's summary (内容)." })
  text!: string;

  @Field(() => Day, { nullable: true, description: 'First day in force; a card does not say (施行日期).' })
  validFrom?: string | null;

  @Field(() => Day, {
    nullable: true,
    description: 'First day no longer in force; null while no later version is known (失效日期).',
  })
  validTo?: string | null;
}
