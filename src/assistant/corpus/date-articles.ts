import type { Article } from '../../domain/law/article.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import { KNOWN_NEWER } from './known-newer.js';
import type { ParsedStatute } from './parsed-statute.js';
import { plainTitle } from './plain-title.js';
import { type Repeal, repeals } from './repeals.js';
import { type ValidityStart, validityStart } from './validity-start.js';

interface DatedStatute extends ValidityStart {
  readonly statute: ParsedStatute;
}

/** The articles of a whole corpus, and the day up to which it is known to be current. */
export interface DatedCorpus {
  readonly articles: readonly Article[];
  readonly corpusDate: IsoDate;
}

/**
 * Gives every article its time (效力时间): from the text itself, until the next version of the same title or the
 * law that repeals it.
 *
 * The corpus's date is the latest day on which a source was read, by the manifest, and without one the latest
 * adoption, amendment or publication in the texts: nothing is claimed beyond what was seen.
 *
 * @param fallback the corpus's date when not one text bears a date
 */
export function dateArticles(statutes: readonly ParsedStatute[], fallback: IsoDate): DatedCorpus {
  const dated = statutes.map((statute) => ({ statute, ...validityStart(statute) }));
  const seen = dated.map(({ statute, textDate }) => statute.snapshotDate ?? textDate ?? '');
  const corpusDate = seen.toSorted().at(-1) || fallback;
  const ends = endings(dated);
  const editions = new Map<string, number>();

  const articles = dated.flatMap(({ statute, validFrom, basis }, index): Article[] => {
    const { title, part } = statute.head;
    const named = `${statute.shortName}@${validFrom ?? 'undated'}${part === undefined ? '' : `/${part}`}`;
    const count = (editions.get(named) ?? 0) + 1;
    editions.set(named, count);
    return statute.units.map(({ label, path, text }) => ({
      id: `${statute.shortName}${label}`,
      law: title,
      article: label,
      text,
      path: part === undefined ? path : [part, ...path],
      edition: count === 1 ? named : `${named}#${count}`,
      validFrom,
      validFromBasis: basis,
      validTo: ends[index] ?? null,
      asOf: statute.snapshotDate ?? corpusDate,
    }));
  });
  return { articles, corpusDate };
}

/** For each statute the first day on which it no longer applies, where one is known. */
function endings(dated: readonly DatedStatute[]): (IsoDate | undefined)[] {
  const repealed: Repeal[] = [
    ...dated.flatMap(({ statute, validFrom, basis }) =>
      validFrom !== null && basis === 'in-force' ? repeals(statute, validFrom) : [],
    ),
  ];
  const known = KNOWN_NEWER.map((one) => ({ ...one, from: one.replacedFrom }));
  return dated.map((one) => {
    const next = dated.filter((other) => isLaterVersion(other, one)).map(({ validFrom }) => validFrom ?? '');
    const title = plainTitle(one.statute.head.title);
    const isOlder = ({ adopted }: { adopted?: IsoDate }) =>
      adopted === undefined || (one.textDate ?? '') < adopted;
    const repeal = [...repealed, ...known.filter(isOlder)]
      .filter((other) => plainTitle(other.title) === title && (one.validFrom ?? '') < other.from)
      .map(({ from }) => from);
    return [...next, ...repeal].toSorted().at(0);
  });
}

const isLaterVersion = (other: DatedStatute, one: DatedStatute): boolean =>
  other !== one &&
  other.validFrom !== null &&
  plainTitle(other.statute.head.title) === plainTitle(one.statute.head.title) &&
  other.statute.head.part === one.statute.head.part &&
  age(other) > age(one);

/** Sorts versions of a law: by the day they begin, then by when the text was made, then by file. */
const age = ({ statute, validFrom, textDate }: DatedStatute): string =>
  [validFrom ?? '', textDate ?? '', statute.file].join(' ');
