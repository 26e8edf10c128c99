import type { IsoDate } from './iso-date.js';

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads YYYY-MM-DD; undefined for anything that is not a day of the calendar, such as 2026-02-30. */
export function parseIsoDate(text: string): IsoDate | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const instant = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== text) return undefined;
  return text;
}
