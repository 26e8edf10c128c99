import { Field, ObjectType } from 'type-graphql';
import type { EndingGround as Ground } from '../../src/domain/court/ending-grounds.js';
import { Labelled, registerValues } from '../kit/index.js';

export const EndingGroundEnum = registerValues<Ground>(
  'EndingGround',
  "Why mediation on the court's platform ended (终结情形).",
  {
    agreement: 'The parties agreed (达成调解协议).',
    'settled-withdrawn': 'They settled by themselves and withdrew (自行和解并撤回申请).',
    unreachable: 'A party could not be reached in time (期限内联系不上当事人).',
    unwilling: 'A party does not want to go on (一方不愿继续调解).',
    'too-far-apart': 'They are too far apart (分歧较大，难以达成协议).',
    'term-over': 'The term is over and was not extended (期限届满，未合意延长).',
    'refuses-to-sign': 'A party refuses to sign (一方拒绝在协议上签章).',
    other: 'Something else stands in the way (其他无法进行的情形).',
  },
);

@ObjectType({
  description: 'A ground on which mediation ends, with its code and its Chinese name (终结情形代码).',
})
@Labelled('public')
export class EndingGroundName {
  @Field(() => EndingGroundEnum, { description: 'Which (情形).' })
  ground!: Ground;

  @Field(() => String, { description: 'Code at the platform, 01 to 08 (代码).' })
  code!: string;

  @Field(() => String, { description: 'Name (名称).' })
  name!: string;
}
