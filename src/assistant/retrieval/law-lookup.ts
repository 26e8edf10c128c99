import { formatArticleLabel } from '../../domain/law/format-article-label.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import { parseArticleLabel } from '../../domain/law/parse-article-label.js';
import { plainTitle } from '../corpus/plain-title.js';
import { dayNumber } from './day-number.js';
import type { UnitColumns } from './statute-index.js';

/** An article that a question names: 《民法典》第二百九十条. */
export interface NamedArticle {
  /** The law as the question names it. */
  readonly law: string;
  readonly article: string;
  /** Where it stands in the corpus; undefined when it is not there or not in force on the day. */
  readonly position: number | undefined;
}

const LABEL = /第\s*(?:[〇零一二两三四五六七八九十百千]+|\d{1,4})\s*条(?:之[一二三四五六七八九十]+)?/g;

/** Finds articles by law and number, not by words (法条定位). */
export class LawLookup {
  private readonly positions = new Map<string, number[]>();
  private readonly byTitle = new Map<string, number[]>();
  /** Longest first, so that 劳动合同法 is not taken for 合同法. */
  private readonly titles: readonly string[];

  constructor(private readonly units: UnitColumns) {
    units.laws.forEach((law, position) => {
      const title = plainTitle(law);
      const key = keyOf(title, units.labels[position] ?? '');
      this.positions.set(key, [...(this.positions.get(key) ?? []), position]);
      const ofLaw = this.byTitle.get(title);
      if (ofLaw) ofLaw.push(position);
      else this.byTitle.set(title, [position]);
    });
    this.titles = [...this.byTitle.keys()].sort((one, other) => other.length - one.length);
  }

  /** The position of an article that is in force on a day. */
  find(law: string, article: string, day: IsoDate): number | undefined {
    const date = dayNumber(day);
    const { from, to } = this.units;
    return this.positions
      .get(keyOf(plainTitle(law), article))
      ?.find((position) => (from[position] ?? 0) <= date && date < (to[position] ?? 0));
  }

  /** The positions of all articles of a law, in all its versions. */
  unitsOf(law: string): readonly number[] {
    return this.byTitle.get(plainTitle(law)) ?? [];
  }

  /** The first day on which a unit is in force, as the number 20210101. */
  beginsOn(position: number): number {
    return this.units.from[position] ?? 0;
  }

  /** The positions of all versions of an article. */
  versions(law: string, article: string): readonly number[] {
    return this.positions.get(keyOf(plainTitle(law), article)) ?? [];
  }

  /** The articles that a question names, with the law in or without 《》; a bare 第十条 names none. */
  named(question: string, day: IsoDate): NamedArticle[] {
    return [...question.matchAll(LABEL)].flatMap((match): NamedArticle[] => {
      const number = parseArticleLabel(match[0].replace(/\s/g, ''));
      const law = this.lawBefore(question.slice(0, match.index));
      if (number === undefined || law === undefined) return [];
      const article = formatArticleLabel(number);
      return [{ law, article, position: this.find(law, article, day) }];
    });
  }

  private lawBefore(text: string): string | undefined {
    const bracketed = /《([^《》]{1,80})》\s*(?:的|中)?\s*$/.exec(text)?.[1];
    if (bracketed !== undefined) return bracketed;
    const plain = plainTitle(text.replace(/(?:的|中)\s*$/, ''));
    return this.titles.find((title) => plain.endsWith(title));
  }
}

const keyOf = (title: string, label: string): string => `${title} ${label}`;
