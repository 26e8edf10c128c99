const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3_600_000;

/** How long it is until the next day begins in China (距次日零时), in milliseconds. */
export const untilNextChinaDay = (now: Date): number => DAY_MS - ((now.getTime() + CHINA_MS) % DAY_MS);
