/** A time of day in Shanghai on the day of an instant, as platforms write it: 2026-11-20 08:10:00. */
export const chinaToday = (now: Date, time: string): string =>
  `${now.toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' })} ${time}`;
