import { parseArticleLabel } from '../../domain/law/parse-article-label.js';
import { plainTitle } from '../corpus/plain-title.js';

const KINDS = '法典|法|条例|细则|办法|规定|解释|决定|规则|意见|批复|宪法';
const BRACKETED = /《([^《》]{1,80})》/gu;
const BEFORE_ARTICLE = new RegExp(`(\\p{Script=Han}{0,30}?(?:${KINDS}))\\s*(?:的|中|里)?\\s*(?=第)`, 'gu');
const INVOKED =
  /(?:根据|依据|依照|按照|违反|适用|依|按|据|在|我国|和|与)\s*(?!法律|司法|本法|该法|同法|上述|前述|这[条部]|有关|相关)(\p{Script=Han}{1,24}?(?:法典|法|条例|细则|解释))(?=[,，规的中里]|第|明确|要求|$)/gu;
const LABEL = /第\s*(?:[〇零一二两三四五六七八九十百千]+|\d{1,5})\s*条(?:之[一二三四五六七八九十]+)?/gu;
/** What names no law of its own. */
const NO_NAME = /(?:^|[上前该本同此这]述?|有关|相关|法律)(?:法|规定|条例|解释|办法)?$/u;

/** The laws that a text names, with or without 《》 (所引法律), as people say them. */
export const namedLaws = (text: string): string[] => [
  ...[...text.matchAll(BRACKETED)].map(([, title = '']) => plainTitle(title)),
  ...[...withoutBracketed(text).matchAll(BEFORE_ARTICLE), ...withoutBracketed(text).matchAll(INVOKED)]
    .map(([, title = '']) => plainTitle(title))
    .filter((title) => !NO_NAME.test(title)),
];

/** The labels of articles that a text names (所引条号), as numbers; undefined for one that is none. */
export const namedArticles = (text: string) =>
  [...text.matchAll(LABEL)].map(([label]) => parseArticleLabel(label.replace(/\s/g, '')));

/** A text without the names of laws and articles, in which figures mean something else. */
export const withoutNames = (text: string): string => text.replace(BRACKETED, '法律').replace(LABEL, '条文');

const withoutBracketed = (text: string): string => text.replace(BRACKETED, '、');
