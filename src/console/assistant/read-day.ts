const WRITTEN = /^(\d{4})(?:(\d{2})(\d{2})|\s*[-/.年 ]\s*(\d{1,2})\s*[-/.月 ]\s*(\d{1,2})\s*日?)$/;

/**
 * A day as people write one (年-月-日), such as 2026-11-23, 2026年11月23日 or 20261123, in digits of any width.
 *
 * @returns it as YYYY-MM-DD, empty where nothing was written, undefined where it is no day of the calendar
 */
export function readDay(written: string): string | undefined {
  const plain = written.normalize('NFKC').trim();
  if (plain === '') return '';
  const found = WRITTEN.exec(plain);
  if (!found) return undefined;
  const [, year = '', ...parts] = found;
  const [month = '', day = ''] = parts.filter((part) => part !== undefined);
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const known = new Date(`${read}T00:00:00Z`);
  return !Number.isNaN(known.getTime()) && known.toISOString().startsWith(read) ? read : undefined;
}
