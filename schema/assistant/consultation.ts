import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ConsultationTurn as TurnOnFile } from '../../src/domain/consultation/consultation.js';
import type { ArticleVerdict as VerdictOnFile } from '../../src/domain/consultation/legal-answer.js';
import type { Role } from '../../src/domain/people/role.js';
import type { RecordFacts } from '../../src/policy/record-facts.js';
import { Day, Labelled, OnRecord, registerValues } from '../kit/index.js';
import { RoleEnum } from '../terms/role.js';
import { Answer } from './answer.js';
import { AnswerSoFar } from './answer-so-far.js';

interface Within {
  readonly of: RecordFacts;
}

const TurnKindEnum = registerValues<TurnOnFile['kind']>('TurnKind', 'What a turn is (发言种类).', {
  question: 'A question to the assistant (提问).',
  reply: 'What a person answered (人工解答).',
});

const TurnStateEnum = registerValues<NonNullable<TurnOnFile['state']>>(
  'TurnState',
  'Whether a question has its answer (解答状态).',
  {
    waiting: 'Not yet (解答中).',
    answered: 'It has (已解答).',
    refused: 'It could not be taken (未受理).',
  },
);

export const VerdictEnum = registerValues<VerdictOnFile['verdict']>(
  'Verdict',
  'What somebody says of a quoted article (引用评价).',
  { right: 'It is the right one (引用正确).', wrong: 'It is not (引用不对).' },
);

@ObjectType({ description: 'Somebody in a consultation (咨询参与人).' })
@Labelled('consultation')
@OnRecord<Within>(({ of }) => of)
export class Speaker {
  @Field(() => String, { nullable: true, description: 'The name (姓名).' })
  name?: string;

  @Field(() => RoleEnum, { nullable: true, description: 'In which role (身份).' })
  role?: Role;
}

@ObjectType({ description: 'What the caller said of one quoted article (引用评价).' })
@Labelled('consultation')
@OnRecord<Within>(({ of }) => of)
export class ArticleVerdict {
  @Field(() => ID, { nullable: true, description: 'Which article (条文编号).' })
  articleId?: string;

  @Field(() => VerdictEnum, { nullable: true, description: 'What (评价).' })
  verdict?: VerdictOnFile['verdict'];
}

@ObjectType({ description: 'One turn of a consultation (咨询一轮).' })
@Labelled('consultation')
@OnRecord<Within>(({ of }) => of)
export class ConsultationTurn {
  @Field(() => Int, { description: 'From 1, without a gap (序号).' })
  @Labelled('public')
  number!: number;

  @Field(() => Date, { description: 'When (时间).' })
  @Labelled('public')
  at!: Date;

  @Field(() => TurnKindEnum, { description: 'What it is (种类).' })
  @Labelled('public')
  kind!: TurnOnFile['kind'];

  @Field(() => TurnStateEnum, { nullable: true, description: 'Whether it is answered (状态).' })
  @Labelled('public')
  state?: TurnOnFile['state'];

  @Field(() => String, { nullable: true, description: 'As it was written (原话).' })
  said?: string;

  @Field(() => Day, { nullable: true, description: 'The day that was chosen (所选日期).' })
  date?: string;

  @Field(() => String, { nullable: true, description: 'What has to be said at once (安全提示).' })
  concern?: string;

  @Field(() => String, { nullable: true, description: 'Why it was not taken (未受理原因).' })
  refusal?: string;

  @Field(() => Speaker, { nullable: true, description: 'Who answered, if a person did (解答人).' })
  by?: Speaker;

  @Field(() => AnswerSoFar, {
    nullable: true,
    description: 'What stands of the answer while the rest is being made; gone when it is whole (已成段落).',
  })
  soFar?: AnswerSoFar;

  @Field(() => ID, { nullable: true, description: 'Under which id the whole answer is kept (解答编号).' })
  answerId?: string;

  @Field(() => Answer, { nullable: true, description: 'What the assistant answered (解答).' })
  answer?: Answer;

  @Field(() => [ArticleVerdict], {
    nullable: true,
    description: 'What the caller said of its quotations (引用评价).',
  })
  verdicts?: ArticleVerdict[];
}

@ObjectType({ description: 'A talk with the assistant, which a person may join (法律咨询).' })
@Labelled('consultation')
@OnRecord<Within>(({ of }) => of)
export class Consultation {
  @Field(() => ID, { description: 'Its id (咨询编号).' })
  @Labelled('public')
  id!: string;

  @Field(() => Int, {
    description: 'Rises with every change: of two readings the higher is the newer (版本).',
  })
  @Labelled('public')
  version!: number;

  @Field(() => Date, { description: 'When it was begun (开始时间).' })
  @Labelled('public')
  startedAt!: Date;

  @Field(() => Date, { description: 'When something was last said (最近时间).' })
  @Labelled('public')
  lastAt!: Date;

  @Field(() => String, { nullable: true, description: 'The first question in one line (首问).' })
  title?: string;

  @Field(() => ID, { nullable: true, description: 'The dispute that it is about (关联纠纷编号).' })
  disputeId?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether the caller asked (是否本人提问).' })
  isMine?: boolean;

  @Field(() => Speaker, { nullable: true, description: 'Who asks (提问人).' })
  asker?: Speaker;

  @Field(() => Date, { nullable: true, description: 'Since when a person is wanted (等待人工起始).' })
  @Labelled('public')
  waitsSince?: Date;

  @Field(() => Date, { nullable: true, description: 'By when a person is to answer (人工解答期限).' })
  @Labelled('public')
  answerDueAt?: Date;

  @Field(() => Date, { nullable: true, description: 'Since when that is late (逾期未答).' })
  @Labelled('public')
  lateSince?: Date;

  @Field(() => Speaker, { nullable: true, description: 'Who has taken it on (承接人).' })
  adviser?: Speaker;

  @Field(() => [ConsultationTurn], { nullable: true, description: 'All turns, oldest first (往来).' })
  turns?: ConsultationTurn[];
}
