import { createUnionType, Field, ObjectType } from 'type-graphql';
import type { OrderRefusalCode } from '../../src/domain/governance/order-refusal.js';
import { Labelled, registerValues } from '../kit/index.js';
import { SupervisionOrder } from './supervision-order.js';

const SupervisionRefusalCodeEnum = registerValues<OrderRefusalCode>(
  'SupervisionRefusalCode',
  'Why something was not done with a supervision order (不予办理的原因).',
  {
    'not-found': 'There is no such dispute or order (未找到).',
    'invalid-input': 'What was given cannot be used (内容不符合要求).',
    'outside-area': "It lies outside the caller's area (不在本辖区).",
    'not-yours': 'It is for somebody else to do (非本人办理).',
    'not-now': 'It does not stand so that this can be done (当前状态不允许).',
    'deadline-not-possible': 'The deadline is in the past, or later than the level allows (期限不符合规定).',
    'too-many-extensions': 'It was extended as often as the level allows (超过延期次数).',
    'dispute-closed': 'The dispute is closed, or part of another (纠纷已办结或已并案).',
  },
);

@ObjectType({ description: 'An expected no to something with a supervision order (不予办理).' })
@Labelled('public')
export class SupervisionRefusal {
  @Field(() => SupervisionRefusalCodeEnum, { description: 'Why, as a code to program against (原因代码).' })
  code!: OrderRefusalCode;

  @Field(() => String, { description: 'Why, in plain Chinese, fit to be shown (说明).' })
  message!: string;
}

@ObjectType({ description: 'It was done; the order as it stands now (办理成功).' })
@Labelled('public')
export class SupervisionChanged {
  @Field(() => SupervisionOrder, { description: 'The order (督办单).' })
  order!: SupervisionOrder;
}

export const SupervisionResult = createUnionType({
  name: 'SupervisionResult',
  description: 'What came of something that somebody wanted to do with a supervision order (办理结果).',
  types: () => [SupervisionChanged, SupervisionRefusal] as const,
  resolveType: (value) => ('refused' in value ? SupervisionRefusal : SupervisionChanged),
});
