import type { Aggregate } from '../effects/aggregate.js';
import { hearWord, type Word } from '../offline/latest-word.js';
import type { RoundWorker } from './round.js';

/** What is kept of a household (户情要素): contact 联系人, phone 联系电话, address 住址, members 常住人数, situation 家庭情况. */
export const HOUSEHOLD_FIELDS = ['contactName', 'phone', 'address', 'members', 'situation'] as const;

export type HouseholdField = (typeof HOUSEHOLD_FIELDS)[number];

/** What somebody says of a household; what is left out is not spoken of. Numbers are written as digits. */
export type HouseholdFacts = { readonly [Field in HouseholdField]?: string };

/** What was said of one field of a household, by whom, when, and from where: the office 单位, or a phone 手机 (户情说法). */
export interface HouseholdWord extends Word {
  readonly field: HouseholdField;
  readonly value: string;
  readonly by: RoundWorker;
  readonly from: 'office' | 'device';
}

/** A household on a route (户档案). Its id is `GRID:CODE`. Of each field the latest word stands; the others stay beside it. */
export interface Household extends Aggregate {
  readonly gridCode: string;
  readonly code: string;
  /** By field, the latest first. */
  readonly words: readonly HouseholdWord[];
}

/** How many words of one field are kept. */
const MOST_WORDS = 20;

/** The words of a household with others taken in, each field for itself (户情合并). */
export const hearOfHousehold = (
  words: readonly HouseholdWord[],
  said: readonly HouseholdWord[],
): readonly HouseholdWord[] =>
  HOUSEHOLD_FIELDS.flatMap((field) =>
    said
      .filter((word) => word.field === field)
      .reduce(
        (heard, word) => hearWord(heard, word, MOST_WORDS),
        words.filter((word) => word.field === field) as readonly HouseholdWord[],
      ),
  );

/** The word that stands for a field, if anybody said anything (现行户情). */
export const standingWord = (
  { words }: Pick<Household, 'words'>,
  field: HouseholdField,
): HouseholdWord | undefined => words.find((word) => word.field === field);

/** The fields of which something else stands than one has just said (未采用的要素). */
export const overruledFields = (
  household: Pick<Household, 'words'>,
  said: readonly HouseholdWord[],
): HouseholdField[] =>
  said
    .filter(({ field, value }) => standingWord(household, field)?.value !== value)
    .map(({ field }) => field);
