/**
 * How long an adviser may take to answer whoever asked for a person (人工解答时限), in milliseconds: two days, a promise of the
 * house; no source names one.
 */
export const ADVICE_WITHIN_MS = 2 * 24 * 3_600_000;
