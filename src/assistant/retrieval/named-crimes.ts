import { formatArticleLabel } from '../../domain/law/format-article-label.js';
import { CRIME_NAMES } from './crime-names.js';
import type { LawLookup } from './law-lookup.js';

const CRIMINAL_LAW = '中华人民共和国刑法';
/** Without one of these the name may as well be what somebody suffered, and other law answers that. */
const ABOUT_CRIME = /罪|判|刑|坐牢|立案|犯法/;

/** Longest first, so that 合同诈骗 is not taken for 诈骗. */
const NAMES = CRIME_NAMES.toSorted(([one], [other]) => other.length - one.length);

/** The positions of the articles that define the crimes which a question names, all versions of them (罪名定位). */
export function namedCrimes(question: string, lookup: LawLookup): number[] {
  if (!ABOUT_CRIME.test(question)) return [];
  let rest = question.replaceAll('、', '');
  return NAMES.flatMap(([name, article]) => {
    const said = name.replaceAll('、', '');
    if (!rest.includes(said)) return [];
    rest = rest.replaceAll(said, ' ');
    const [main, inserted] = article.split('-').map(Number);
    return lookup.versions(CRIMINAL_LAW, formatArticleLabel({ main: main ?? 0, inserted: inserted ?? 0 }));
  });
}
