import type { ArticleReference } from '../../domain/law/article-reference.js';
import { formatArticleLabel } from '../../domain/law/format-article-label.js';
import { parseArticleLabel } from '../../domain/law/parse-article-label.js';

const LABEL = '第[〇零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?';
const PART =
  '(?:第[一二三四五六七八九十]+款|第[（(]?[一二三四五六七八九十]+[）)]?项|、|和|或者|以及|及|至|到)*';
/** A law that is named right before a list of articles: in brackets, by 本法, or by the name that the Code has. */
const REFERENCE = new RegExp(
  `(?:《([^《》]{2,60})》|(民法典|刑法|民事诉讼法|刑事诉讼法|行政诉讼法)|(本[法条例办规定解释则]{1,3}))?(?:的)?((?:${LABEL}${PART})+)`,
  'g',
);

/** The articles that an article's text refers to, in order, each once. */
export function articleReferences(text: string): ArticleReference[] {
  const found = [...text.matchAll(REFERENCE)].flatMap(([, bracketed, named, , list = '']) => {
    const law = bracketed ?? named;
    return [...list.matchAll(new RegExp(LABEL, 'g'))].flatMap(([label]): ArticleReference[] => {
      const number = parseArticleLabel(label);
      const written = law === undefined ? label : `《${law}》${label}`;
      return number ? [{ text: written, law, article: formatArticleLabel(number) }] : [];
    });
  });
  return [...new Map(found.map((one) => [one.text, one])).values()];
}
