const ZONE = { timeZone: 'Asia/Shanghai' } as const;
const DAY = new Intl.DateTimeFormat('zh-CN', { ...ZONE, dateStyle: 'long' });
const TIME = new Intl.DateTimeFormat('zh-CN', { ...ZONE, dateStyle: 'long', timeStyle: 'short' });

const ISO_DAY = new Intl.DateTimeFormat('sv-SE', { ...ZONE, dateStyle: 'short' });

/** The day of an instant in Shanghai, as YYYY-MM-DD. */
export const shanghaiDay = (instant: Date): string => ISO_DAY.format(instant);

/** The day of an instant, or a day of the calendar, as people read it (年月日), in Shanghai and whatever the browser speaks. */
export const sayDay = (instant: string): string => DAY.format(new Date(instant));

/** The same with hour and minute. */
export const sayTime = (instant: string): string => TIME.format(new Date(instant));
