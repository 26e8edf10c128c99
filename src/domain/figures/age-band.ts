/** Ages of open cases in days, each band with its last day (未化解时长分段): a default of the house. */
const BANDS = [
  [7, '000-007'],
  [30, '008-030'],
  [90, '031-090'],
  [180, '091-180'],
] as const;

/** Into which band an age falls; their codes sort by age. */
export const ageBand = (days: number): string => BANDS.find(([last]) => days <= last)?.[1] ?? '181-';
