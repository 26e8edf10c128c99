/**
 * Why a person's data are shown to fewer people (保护对象): a minor 未成年人 or a victim of violence 暴力受害人.
 */
export const PROTECTIONS = ['minor', 'victim'] as const;

export type Protection = (typeof PROTECTIONS)[number];
