import type { MediationCase } from '../../../../src/domain/mediators/mediation-case.js';
import type { MediatorCandidate } from '../../../../src/domain/mediators/mediator-candidate.js';

/** Somebody who may mediate everywhere and has nothing on hand. */
export const candidate = (personId: string, changes: Partial<MediatorCandidate> = {}): MediatorCandidate => ({
  personId,
  seats: [{ role: 'peoples-mediator', areaCode: '530112010' }],
  homeAreaCode: '530112010-C01',
  languages: [{ code: 'cmn', level: 'fluent' }],
  specialities: [],
  absences: [],
  record: { ended: 0, succeeded: 0 },
  load: 0,
  mostCases: 20,
  ...changes,
});

/** A quarrel about the edge of a field in Tuoji between two people whose languages nobody asked about. */
export const matter = (changes: Partial<MediationCase> = {}): MediationCase => ({
  areaCode: '530112010-003',
  categoryCode: '0202',
  level: 'group',
  on: '2026-11-23',
  parties: [],
  conflicts: [],
  refusedIds: [],
  ...changes,
});
