import type { CardText } from './card.js';

/** A field of a card as it is written on a page: what it is called, and whether it has a line for each entry. */
export interface CardField {
  readonly name: keyof CardText;
  readonly title: string;
  readonly hint?: string;
  readonly rows: number;
  readonly isList?: true;
}

export const CARD_FIELDS: readonly CardField[] = [
  { name: 'title', title: '标题', rows: 1 },
  { name: 'questions', title: '问法', hint: '群众会怎么问，每行一句，5到20句', rows: 6, isList: true },
  { name: 'summary', title: '说明', hint: '用自己的话，不抄条文', rows: 4 },
  { name: 'steps', title: '步骤', hint: '调解员可以怎么做，每行一步', rows: 5, isList: true },
  { name: 'deadline', title: '期限', hint: '没有就空着', rows: 2 },
  { name: 'askWhom', title: '找谁', hint: '每行一个', rows: 3, isList: true },
  { name: 'custom', title: '情理', hint: '不是法律；没有就空着', rows: 2 },
  { name: 'law', title: '依据法律', hint: '全称', rows: 1 },
  { name: 'article', title: '依据条文', hint: '例如第二百九十条', rows: 1 },
];

/** How a field of a card is written (卡片字段文本): a list with a line for each entry. */
export const writtenField = (content: CardText, { name }: CardField): string =>
  [content[name] ?? ''].flat().join('\n');

/** The card that somebody wrote field by field; empty lines count for nothing. */
export function cardOf(written: Readonly<Record<keyof CardText, string>>): CardText {
  const lines = (said: string) =>
    said
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const one = (said: string) => lines(said).join('');
  return {
    title: one(written.title),
    questions: lines(written.questions),
    summary: one(written.summary),
    steps: lines(written.steps),
    askWhom: lines(written.askWhom),
    deadline: one(written.deadline) || null,
    custom: one(written.custom) || null,
    law: one(written.law),
    article: one(written.article),
  };
}
