import type { FamilyIndex } from '../domain/family/family-indices.js';
import type { FamilyRules } from '../domain/family/family-rules.js';

/**
 * What the follow-up of families goes by (家庭风险分级与回访规则). No source that could be checked names figures but the
 * rhythms of other counties, so these are defaults of the house, to be replaced by the office's own.
 */
export const FAMILY_RULES: FamilyRules = {
  weights: {
    quarrel: { points: 8, most: 4, countsForDays: 180 },
    alcohol: { points: 14, most: 1, countsForDays: 180 },
    gambling: { points: 10, most: 1, countsForDays: 365 },
    hardship: { points: 6, most: 1, countsForDays: 365 },
    separated: { points: 8, most: 1, countsForDays: 180 },
    'divorce-sought': { points: 10, most: 1, countsForDays: 365 },
    violence: { points: 40, most: 2, countsForDays: 730 },
    threat: { points: 40, most: 1, countsForDays: 365 },
    'child-saw': { points: 15, most: 1, countsForDays: 365 },
    'police-called': { points: 12, most: 2, countsForDays: 365 },
    'order-broken': { points: 40, most: 1, countsForDays: 730 },
    'self-harm': { points: 40, most: 1, countsForDays: 365 },
  },
  thresholds: { medium: 30, high: 60 },
  rhythm: { high: 7, medium: 30, low: 90 },
  ladder: [
    { told: 'reminded', daysAfter: 1 },
    { told: 'leading-group', daysAfter: 2 },
    { told: 'ordered', daysAfter: 5 },
  ],
  calmVisits: 2,
  orderLevel: { high: 'key', medium: 'routine', low: 'routine' },
};

/** What a visitor is asked for each index (指数观察项), in the order of the marks. */
export const INDEX_INDICATORS: Readonly<Record<FamilyIndex, readonly string[]>> = {
  harmony: ['家人愿意说话商量', '共同生活和分担家务', '照料老人和孩子'],
  marriage: ['夫妻互相尊重', '钱物安排双方认可', '有分歧能平静处理'],
  society: ['与邻里亲戚往来', '参加村组事务', '遵守法律和约定'],
};

/** Disputes of this class of GB/T 31000 are about families (婚恋家庭纠纷). */
export const FAMILY_CATEGORY_CLASS = '01';
