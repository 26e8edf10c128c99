import type { IsoDate } from '../law/iso-date.js';

/** The holidays of one year as the State Council arranges them (节假日安排). What is not listed is a plain week. */
export interface HolidayYear {
  readonly year: number;
  /** Where the days were read. */
  readonly source: string;
  /** Whether every day off and every day made up is listed; an incomplete year is as good as unknown. */
  readonly complete: boolean;
  /** Days off in a row, first and last (放假调休). */
  readonly off: readonly (readonly [IsoDate, IsoDate])[];
  /** Which of those are the holidays themselves (法定节日), and not days swapped with a weekend. */
  readonly statutory: readonly IsoDate[];
  /** Saturdays and Sundays that are worked (调休上班). */
  readonly worked: readonly IsoDate[];
}
