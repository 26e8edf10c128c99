import type { Article } from './article.js';
import type { IsoDate } from './iso-date.js';

/**
 * Whether an article applies on a day (当日有效). Where the beginning is unknown, it is only known to apply from the
 * day on which its source was read.
 */
export const isInForce = (
  { validFrom, validTo, asOf }: Pick<Article, 'validFrom' | 'validTo' | 'asOf'>,
  day: IsoDate,
): boolean => (validFrom ?? asOf) <= day && (validTo === null || day < validTo);
