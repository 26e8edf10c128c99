export interface PartyRecord {
  readonly side: string;
  readonly name: string;
  readonly areaCode: string;
}

export interface CaseRecord {
  readonly id: string;
  readonly title: string;
  readonly areaCode: string;
  readonly table: (number | null)[][];
  readonly parties: PartyRecord[];
  readonly mediatorId?: string;
  readonly substituteIds: string[];
}

export interface EventRecord {
  readonly kind: 'SessionHeld' | 'HandedOver';
  readonly caseId: string;
  readonly at: string;
  readonly minutes?: number;
  readonly by?: { id: string };
  readonly to?: string;
}

/** Two cases in two communities; the mediator `lost` is known by id alone. */
export const CASES: readonly CaseRecord[] = [
  {
    id: 'c1',
    title: '宅基地边界',
    areaCode: '530112010-007',
    table: [[1, 2], [3]],
    parties: [
      { side: 'applicant', name: '李大山', areaCode: '530112010-007' },
      { side: 'respondent', name: '王小河', areaCode: '530112010-007' },
    ],
    mediatorId: 'm1',
    substituteIds: ['m1', 'm2'],
  },
  {
    id: 'c2',
    title: '水沟堵塞',
    areaCode: '530112010-001',
    table: [[]],
    parties: [],
    mediatorId: 'lost',
    substituteIds: ['m2', 'lost'],
  },
];

export const EVENTS: readonly EventRecord[] = [
  { kind: 'SessionHeld', caseId: 'c1', at: '2026-03-01', minutes: 90, by: { id: 'm1' } },
  { kind: 'HandedOver', caseId: 'c1', at: '2026-03-09', to: 'court' },
  { kind: 'SessionHeld', caseId: 'c2', at: '2026-03-02', minutes: 30, by: { id: 'lost' } },
];

export interface MediatorRecord {
  readonly id: string;
  readonly name: string;
  readonly languages: readonly string[];
  readonly bossId?: string;
}

export const MEDIATORS: readonly MediatorRecord[] = [
  { id: 'm1', name: '普永康', languages: ['yi', 'zh'], bossId: 'm2' },
  { id: 'm2', name: '杨秀英', languages: ['bai'] },
];
