const OFFSET_MS = 8 * 3_600_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}):(\d{2}))?$/;

/**
 * Reads a date or a time as the platforms write them, `2026-11-20` or `2026-11-20 08:10:00`, in China's time
 * (UTC+8, without summer time since 1991). A date alone is its midnight.
 *
 * @returns `undefined` for anything else, also for a day that no calendar has
 */
export function parseChinaTime(text: string): Date | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? '0'));
  if (year < 1900) return undefined;
  const instant = new Date(Date.UTC(year, month - 1, day, hour, minute, second) - OFFSET_MS);
  return formatChinaTime(instant).startsWith(text) ? instant : undefined;
}

/** Writes an instant as `2026-11-20 08:10:00` in China's time; the milliseconds are cut off. */
export function formatChinaTime(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');
}
