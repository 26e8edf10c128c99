import { Field, ID, ObjectType } from 'type-graphql';
import type { ValidityBasis } from '../../src/domain/law/article.js';
import type { OtherText as OtherTextOnFile } from '../../src/domain/law/other-text.js';
import { Day, Labelled, registerValues } from '../kit/index.js';

const ValidityBasisEnum = registerValues<ValidityBasis>(
  'ValidityBasis',
  'What a first day in force rests on (生效日依据).',
  {
    'in-force': 'The text names the day (文本载明施行日).',
    amended: 'The latest amendment (最后修正日).',
    published: 'The day of publication (公布日).',
    unknown: 'Nothing; the day is not known (不明).',
  },
);

@ObjectType({ description: 'An article as it is quoted in an answer (引用条文).' })
@Labelled('law')
export class QuotedArticle {
  @Field(() => ID, { description: 'The same in every version of the law (条文编号).' })
  id!: string;

  @Field(() => String, { description: 'Which text of the law it is (文本版本).' })
  edition!: string;

  @Field(() => String, { description: 'Full title of the law (法律名称).' })
  law!: string;

  @Field(() => String, { description: 'Which article; empty where a document has none (条).' })
  article!: string;

  @Field(() => String, { description: "The law's text, byte for byte (原文)." })
  text!: string;

  @Field(() => [String], { description: 'Part and chapter above it, outermost first (编章节).' })
  path!: string[];

  @Field(() => Day, { nullable: true, description: 'First day in force; null where unknown (施行日期).' })
  validFrom?: string | null;

  @Field(() => ValidityBasisEnum, { description: 'What that day rests on (生效日依据).' })
  validFromBasis!: ValidityBasis;

  @Field(() => Day, {
    nullable: true,
    description: 'First day no longer in force; null while no later version is known (失效日期).',
  })
  validTo?: string | null;

  @Field(() => Day, { description: 'Up to when its source was kept current (文本核对日).' })
  asOf!: string;

  @Field(() => [String], { description: 'The articles before and after it in the law (前后条).' })
  neighbours!: string[];
}

const OtherTextEnum = registerValues<OtherTextOnFile['why']>(
  'OtherTextKind',
  'Why a text stands beside an article that is quoted (对照种类).',
  {
    earlier: 'What the same rule said before (此前的文本).',
    later: 'What it said afterwards (此后的文本).',
    transitional: 'What says to which facts the newer text applies (过渡条款).',
  },
);

@ObjectType({ description: 'A text of another time, shown beside what is quoted (前后文本).' })
@Labelled('law')
export class OtherText {
  @Field(() => OtherTextEnum, { description: 'Why it is shown (对照种类).' })
  why!: OtherTextOnFile['why'];

  @Field(() => QuotedArticle, { description: 'The text, of its own version (条文).' })
  article!: QuotedArticle;
}

@ObjectType({ description: 'A card as it is shown: our own summary, never the text of the law (引用卡片).' })
@Labelled('law')
export class QuotedCard {
  @Field(() => ID, { description: 'Which card (卡片编号).' })
  id!: string;

  @Field(() => String, { description: 'What it is about (标题).' })
  title!: string;

  @Field(() => String, { description: 'What the law says of it, in our words (说明).' })
  summary!: string;

  @Field(() => String, { description: 'Full title of the law that it rests on (依据法律).' })
  law!: string;

  @Field(() => String, { description: 'Which article of it (依据条文).' })
  article!: string;

  @Field(() => Boolean, { description: 'Whether that law is not among the statutes (该法不在语料库).' })
  outsideCorpus!: boolean;

  @Field(() => Day, { description: 'When it was compared with the article (核对日期).' })
  checkedOn!: string;

  @Field(() => String, { nullable: true, description: 'The second person who compared it (复核人).' })
  reviewedBy?: string | null;
}

@ObjectType({ description: 'A sentence that a model wrote and that was checked (通俗说明句).' })
@Labelled('law')
export class PlainSentence {
  @Field(() => String, { description: 'What it says; never the text of the law (说明).' })
  text!: string;

  @Field(() => [String], { description: 'The articles that it rests on (依据条文).' })
  basis!: string[];
}

@ObjectType({
  description: 'A word that was read otherwise than it was written, because it sounds the same (按音改读).',
})
@Labelled('law')
export class MendedWord {
  @Field(() => String, { description: 'As it was written (原文).' })
  typed!: string;

  @Field(() => String, { description: 'As it was read (改读).' })
  read!: string;
}

@ObjectType({ description: 'An answer by its parts (解答分段).' })
@Labelled('law')
export class AnswerSections {
  @Field(() => String, { description: 'That it was composed by machine (AI生成标识).' })
  label!: string;

  @Field(() => String, { description: 'What was asked, in one line (问题概述).' })
  inOneLine!: string;

  @Field(() => [MendedWord], {
    nullable: true,
    description: 'What of it was read otherwise than it was written, and searched for so (按音改读).',
  })
  readAs?: MendedWord[];

  @Field(() => String, { nullable: true, description: 'What has to be said before any law (安全提示).' })
  concern?: string | null;

  @Field(() => String, { nullable: true, description: 'Asks for the day on which it turns (关键日期).' })
  askedDate?: string | null;

  @Field(() => String, { nullable: true, description: 'Why nothing is answered (不作答的原因).' })
  missing?: string | null;

  @Field(() => [QuotedArticle], { description: 'What the law says, quoted (法律怎么说).' })
  law!: QuotedArticle[];

  @Field(() => [OtherText], {
    nullable: true,
    description: 'What those rules said at other times, where a question turns on time (前后文本).',
  })
  otherTexts?: OtherText[];

  @Field(() => [PlainSentence], {
    description: 'The same in plain words, by a model; empty where none wrote (通俗说明).',
  })
  inPlainWords!: PlainSentence[];

  @Field(() => [QuotedCard], { description: 'Our own summaries (解纷卡片).' })
  cards!: QuotedCard[];

  @Field(() => [String], { description: 'What the mediator can do next, in order (可以怎么做).' })
  steps!: string[];

  @Field(() => [String], { description: 'By when (期限).' })
  deadlines!: string[];

  @Field(() => [String], { description: 'Who else to turn to (可以找谁).' })
  help!: string[];

  @Field(() => [String], { description: 'What to be careful about (注意).' })
  cautions!: string[];

  @Field(() => [String], { description: 'What custom and fairness say, which is not law (情理).' })
  custom!: string[];
}
