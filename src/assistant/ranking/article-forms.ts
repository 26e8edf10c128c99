import type { UnitColumns } from '../retrieval/statute-index.js';
import type { UnitGroups } from './unit-groups.js';

/** What kind of rule an article is, told by its make-up alone (条文体例). */
export interface ArticleForm {
  /** Where it stands in its law, from 0 for the first article up to 1. */
  readonly place: number;
  /** How many articles its law has, as a logarithm. */
  readonly lawLength: number;
  /** How many numbered items it has (列举事项). */
  readonly items: number;
  /** Whether it says what an offender has to expect (罚则). */
  readonly isPenal: boolean;
}

const ITEM = /(?<=^|\0)[一二三四五六七八九十]{1,3}(?=\0)/g;
const PENALTY = /^违反|有期徒刑|处.{0,12}罚款/;

/** Tells the form of articles, each when it is first asked for: few of a corpus ever are. */
export class ArticleForms {
  private readonly known = new Map<number, ArticleForm>();
  private readonly firsts = new Map<number, number>();
  private readonly counts = new Map<number, number>();
  private readonly decoder = new TextDecoder('utf-16le');

  constructor(
    private readonly units: UnitColumns,
    private readonly groups: Pick<UnitGroups, 'lawNumbers'>,
  ) {
    groups.lawNumbers.forEach((law, unit) => {
      if (!this.firsts.has(law)) this.firsts.set(law, unit);
      this.counts.set(law, (this.counts.get(law) ?? 0) + 1);
    });
  }

  of(unit: number): ArticleForm {
    const known = this.known.get(unit) ?? this.read(unit);
    this.known.set(unit, known);
    return known;
  }

  private read(unit: number): ArticleForm {
    const { signs, signOffsets } = this.units;
    const text = this.decoder.decode(signs.subarray(signOffsets[unit], signOffsets[unit + 1]));
    const law = this.groups.lawNumbers[unit] ?? 0;
    const count = this.counts.get(law) ?? 1;
    return {
      place: (unit - (this.firsts.get(law) ?? unit)) / count,
      lawLength: Math.log(count),
      items: text.match(ITEM)?.length ?? 0,
      isPenal: PENALTY.test(text),
    };
  }
}
