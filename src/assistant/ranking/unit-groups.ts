import type { UnitColumns } from '../retrieval/statute-index.js';
import { lawKind } from './law-kind.js';

/** What the ranker knows of units beside their words; worked out once for a corpus version. */
export interface UnitGroups {
  readonly lawNumbers: Int32Array;
  readonly chapters: Int32Array;
  /** The units of each chapter. */
  readonly members: readonly (readonly number[])[];
  /** Kind of law, by unit. */
  readonly kinds: Int32Array;
}

/** Groups units by law, chapter and kind. */
export function groupUnits({ laws, chapters }: UnitColumns): UnitGroups {
  const numbers = new Map<string, number>();
  const kindOf = new Map<string, number>();
  const members: number[][] = Array.from({ length: new Set(chapters).size }, () => []);
  chapters.forEach((chapter, unit) => {
    members[chapter]?.push(unit);
  });
  const lawNumbers = Int32Array.from(laws, (law) => {
    const number = numbers.get(law) ?? numbers.size;
    numbers.set(law, number);
    return number;
  });
  const kinds = Int32Array.from(laws, (law) => {
    const kind = kindOf.get(law) ?? lawKind(law);
    kindOf.set(law, kind);
    return kind;
  });
  return { lawNumbers, chapters, members, kinds };
}
