import type { IsoDate } from '../law/iso-date.js';

/**
 * The five kinds of village elders (五类乡贤): old party members 老党员, doctors 老医生, teachers 老教师, cadres 老干部,
 * ex-servicemen 老退伍军人.
 */
export const ELDER_KINDS = ['party-member', 'doctor', 'teacher', 'cadre', 'veteran'] as const;

export type ElderKind = (typeof ELDER_KINDS)[number];

/** That somebody helps as an elder (乡贤), of his or her own will: it takes a consent, and no account. */
export interface Elder {
  readonly kind: ElderKind;
  readonly consentedOn: IsoDate;
}
