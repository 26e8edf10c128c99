import { createUnionType, Field, ObjectType } from 'type-graphql';
import type { AccountRefusalCode } from '../../src/domain/account/account-refusal.js';
import { Labelled, registerValues } from '../kit/index.js';
import { Notice } from './notice.js';

const AccountRefusalCodeEnum = registerValues<AccountRefusalCode>(
  'AccountRefusalCode',
  'Why something was not done for a resident (不予办理的原因).',
  {
    'not-found': 'There is no such talk or notice (未找到).',
    'invalid-input': 'What was given cannot be used (内容不符合要求).',
    'outside-area': 'It lies outside the area of the caller (不在本辖区).',
    'no-visit-due': 'No visit is due for it (无需上门).',
  },
);

@ObjectType({ description: 'An expected no to something at the public account (不予办理).' })
@Labelled('public')
export class AccountRefusal {
  @Field(() => AccountRefusalCodeEnum, { description: 'Why, as a code to program against (原因代码).' })
  code!: AccountRefusalCode;

  @Field(() => String, { description: 'Why, in plain Chinese, fit to be shown (说明).' })
  message!: string;
}

@ObjectType({ description: 'It was done; the notice as it stands now (办理成功).' })
@Labelled('public')
export class NoticeFiled {
  @Field(() => Notice, { description: 'The notice (通知).' })
  notice!: Notice;
}

export const AccountResult = createUnionType({
  name: 'AccountResult',
  description: 'What came of something that somebody did for a resident (办理结果).',
  types: () => [NoticeFiled, AccountRefusal] as const,
  resolveType: (value) => ('refused' in value ? AccountRefusal : NoticeFiled),
});
