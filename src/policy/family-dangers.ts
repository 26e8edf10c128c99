import type { Danger } from '../domain/disputes/suspension.js';
import type { FamilyFactKind } from '../domain/family/family-fact.js';

/** What is recorded of a family and stops the mediation of its disputes (家庭风险停调情形). */
export const FAMILY_DANGERS: { readonly [Kind in FamilyFactKind]?: Danger } = {
  violence: 'violence',
  'order-broken': 'violence',
  threat: 'threat',
  'self-harm': 'threat',
};

/** What lies further back, in days, stops nothing by itself: it has been seen to, or is a matter for the grade. */
export const DANGER_DAYS = 30;
