import { Field, InputType, ObjectType } from 'type-graphql';
import type { LanguageLevel, SpokenLanguage as Spoken } from '../../src/domain/mediators/spoken-language.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';

const LanguageLevelEnum = registerValues<LanguageLevel>(
  'LanguageLevel',
  'How well somebody speaks a language (语言水平).',
  {
    basic: 'A little (略懂).',
    moderate: 'Well enough to talk (一般).',
    fluent: "Like one's own (熟练).",
  },
);

@ObjectType({ description: 'A language that somebody speaks (会说的语言).' })
@Labelled('case')
@OnRecord<{ of: RecordFacts }>(({ of }) => of)
export class SpokenLanguage {
  @Field(() => String, { nullable: true, description: 'Code of ISO 639-3, such as ysy (语言代码).' })
  code?: string;

  @Field(() => String, { nullable: true, description: 'The local variety (方言、土语).' })
  variety?: string;

  @Field(() => LanguageLevelEnum, { nullable: true, description: 'How well (水平).' })
  level?: LanguageLevel;
}

@InputType({ description: 'A language that somebody speaks (会说的语言).' })
export class SpokenLanguageInput {
  @Field(() => String, { description: 'Code of ISO 639-3: three small letters (语言代码).' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'The local variety, 1 to 20 characters (方言、土语).' })
  variety?: string;

  @Field(() => LanguageLevelEnum, { description: 'How well (水平).' })
  level!: LanguageLevel;
}

/** As the domain has it: what was left out is absent. */
export const spokenOf = ({ variety, ...rest }: SpokenLanguageInput): Spoken =>
  variety === undefined || variety === null ? { ...rest } : { ...rest, variety };
