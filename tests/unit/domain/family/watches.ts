import { assessFamily } from '../../../../src/domain/family/assess-family.js';
import type { FamilyWatch } from '../../../../src/domain/family/family-watch.js';
import { FAMILY_RULES } from '../../../../src/policy/family-rules.js';

/** A family that is followed up and of which nothing is known yet. */
export const newWatch = (changes: Partial<FamilyWatch> = {}): FamilyWatch => ({
  id: 'D-family',
  version: 1,
  schemaVersion: 1,
  effects: [],
  areaCode: '530112010-001',
  state: 'open',
  facts: [],
  proposal: { ...assessFamily([], '2026-10-12', FAMILY_RULES), on: '2026-10-12' },
  visits: [],
  indices: [],
  entries: [],
  ...changes,
});

export const at = (day: string): Date => new Date(`${day}T09:00:00+08:00`);
