import type { ValidityBasis } from '../../domain/law/article.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import { chineseDates } from './chinese-dates.js';
import type { ParsedStatute } from './parsed-statute.js';

const IN_FORCE_LINE = /日\s*施行/;
const FINAL_CLAUSE = /本[^，。；《》]{1,12}(?:通过，)?自([^，。；]{8,20})起(?:正式)?(?:施行|实施|生效|执行)/g;
const UNDATED_AMENDMENTS = /含历次修正/;

/** From when a text applies, and what that rests on. */
export interface ValidityStart {
  readonly validFrom: IsoDate | null;
  readonly basis: ValidityBasis;
  /** When the text as it stands was last adopted, amended or published. */
  readonly textDate: IsoDate | undefined;
}

const latest = (days: readonly (IsoDate | undefined)[]): IsoDate | undefined =>
  days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);

/**
 * Works out from when a text applies (生效日). The day printed for coming into force is that of the first
 * version; a text that was amended later cannot have applied before the amendment, so the later day counts.
 */
export function validityStart(statute: ParsedStatute): ValidityStart {
  const { history } = statute.head;
  const inForce = history.filter((line) => IN_FORCE_LINE.test(line)).flatMap(chineseDates);
  const amended = history.filter((line) => /修正|修订/.test(line)).flatMap(chineseDates);
  const dated = history.filter((line) => !IN_FORCE_LINE.test(line)).flatMap(chineseDates);
  const textDate = latest([...dated, statute.fileDate, statute.manifestDate]);
  const effective = latest(inForce) ?? latest(statedInText(statute));

  if (history.some((line) => UNDATED_AMENDMENTS.test(line)) && statute.manifestDate === undefined)
    return { validFrom: null, basis: 'unknown', textDate };
  if (effective !== undefined && (textDate === undefined || effective >= textDate))
    return { validFrom: effective, basis: 'in-force', textDate };
  if (textDate === undefined) return { validFrom: null, basis: 'unknown', textDate };
  const isAmendment = textDate === latest(amended) || effective !== undefined;
  return { validFrom: textDate, basis: isAmendment ? 'amended' : 'published', textDate };
}

/** The days on which the text's own final clause puts it into force. */
const statedInText = ({ units }: ParsedStatute): IsoDate[] =>
  units.flatMap(({ text }) => [...text.matchAll(FINAL_CLAUSE)].flatMap(([, day = '']) => chineseDates(day)));
