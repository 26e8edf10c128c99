import type { OfficeLevel } from '../domain/routing/office.js';

const HOUR_MS = 3_600_000;

/**
 * How long an office may take to confirm or refuse a transfer (签收时限), by its level, in milliseconds. No source that could be
 * checked names figures, so these are defaults of the house.
 */
export const RECEIPT_LIMITS_MS: Readonly<Record<OfficeLevel, number>> = {
  community: 24 * HOUR_MS,
  subdistrict: 24 * HOUR_MS,
  district: 48 * HOUR_MS,
};

/** So long after both offices were told that there is no receipt, the leading group is. */
export const RECEIPT_LEADERS_AFTER_MS = 24 * HOUR_MS;

/** A leader has so long to say that he or she knows of an early warning; then the desk is told, too (预警时限). */
export const WARNING_SEEN_MS = HOUR_MS;
