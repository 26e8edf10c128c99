import type { Article } from '../../domain/law/article.js';
import { plainTitle } from '../corpus/plain-title.js';

const BOILERPLATE =
  /最高人民法院关于(?:审理|适用)?|适用法律(?:若干)?问题的解释|若干问题的(?:规定|解释)|案件|的规定|的解释/g;
const NUMBERING = /^(?:第.+?[编章节]|[一二三四五六七八九十]+、)\s*/;

/** What the law's title and the chapter headings say of an article's subject, without numbers and set phrases. */
export const headingText = ({ law, path }: Pick<Article, 'law' | 'path'>): string =>
  [plainTitle(law).replace(BOILERPLATE, ''), ...path.map((heading) => heading.replace(NUMBERING, ''))].join(
    ' ',
  );
