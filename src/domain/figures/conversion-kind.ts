/** What a civil dispute can turn into (矛盾转化): suit 民转诉, crime 民转刑, petition 民转访. */
export const CONVERSION_KINDS = ['suit', 'crime', 'petition'] as const;

export type ConversionKind = (typeof CONVERSION_KINDS)[number];
