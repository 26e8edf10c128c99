import { auditedChange } from '../audit/audited-change.js';
import type { Effect } from '../effects/effect.js';
import type { Actor } from '../people/actor.js';

/** The order to enter in the audit log what somebody did in a grid (网格变更入审计). */
export const auditedInGrid = (
  type: 'Round' | 'Route' | 'Hint' | 'Household',
  id: string,
  change: { readonly detail: string; readonly key: string },
  by: Actor,
  at: Date,
): Effect => auditedChange(type, id, change, by, at);
