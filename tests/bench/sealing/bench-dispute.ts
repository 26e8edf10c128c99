import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import { SCHEMA_VERSION } from '../../../src/domain/effects/schema-version.js';

const AT = new Date('2026-11-23T01:00:00Z');
const DESK = { personId: 'P', name: '段雪梅', role: 'desk', areaCode: '530112010' } as const;

/** A dispute in the middle of its life, with words of an ordinary length. */
export function benchDispute(n: number, areaCode: string): Dispute {
  return {
    id: `D${String(n).padStart(6, '0')}`,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [],
    title: '水沟堵塞引发相邻纠纷',
    summary: '邻居垫高门前通道，堵住公共水沟，雨水倒灌进院，双方争执不下，请求派员调解。'.repeat(3),
    categoryCode: '0201',
    scaleCode: '01',
    peopleInvolved: 2,
    happenedOn: AT,
    place: { address: '谷律村8号', longitude: 102.45, latitude: 25.06 },
    areaCode,
    step: 'handle',
    stepEnteredAt: AT,
    owner: DESK,
    sources: [{ platform: 'grid', externalId: `G-${n}`, reportedAt: AT }],
    partyIds: [],
    history: Array.from({ length: 12 }, (_, index) => ({
      number: index + 1,
      at: AT,
      by: DESK,
      action: 'moved' as const,
      move: 'advance' as const,
      from: 'assess' as const,
      to: 'route' as const,
      evidence: [{ kind: 'assessment' as const, text: '事实清楚，双方愿意调解，无人身伤害。' }],
      reason: '现场核查后决定。',
    })),
  };
}
