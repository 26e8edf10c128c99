/** Today in Shanghai at a time of day, as platforms write it: 2026-11-20 08:10:00. */
export const chinaToday = (time: string): string =>
  `${new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' })} ${time}`;
