import type { OrderAct } from '../../src/domain/governance/order-act.js';
import type { OrderLevel } from '../../src/domain/governance/order-level.js';

/** The app's words for what is done with a supervision order (督办动作), as of contract version 1. */
export const ACT_WORDS: Readonly<Record<OrderAct, string>> = {
  issue: '下发',
  receive: '签收',
  reject: '退回',
  extend: '延期',
  recall: '撤回',
  answer: '反馈',
  return: '退办',
  close: '办结',
  'yellow-card': '黄牌',
  'red-card': '红牌',
};

/** The app's words for how weighty it is (督办等级), as of contract version 1. */
export const LEVEL_WORDS: Readonly<Record<OrderLevel, string>> = {
  routine: '一般督办',
  key: '重点督办',
  listed: '挂牌督办',
};

/** What a word of a table stands for; the shape has seen to it that it is one. */
export function meaningOf<Name extends string>(words: Readonly<Record<Name, string>>, word: string): Name {
  const found = (Object.keys(words) as Name[]).find((name) => words[name] === word);
  if (found === undefined) throw new RangeError('a word that the shape should have refused');
  return found;
}
