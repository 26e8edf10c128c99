import type { ReportedParty } from '../../src/domain/disputes/party.js';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import type {
  CorrectionDecided,
  CourtProgress,
  DisputeReport,
} from '../../src/domain/platforms/platform-report.js';
import type { NewDispute } from '../../src/services/disputes/open-dispute.js';

/** A quarrel about a drainage ditch in Gulü, as told by whoever reports it. */
export const DITCH: NewDispute = {
  title: '水沟堵塞引发相邻纠纷',
  summary: '邻居垫高门前通道，堵住了公共水沟，雨水倒灌进院子。',
  categoryCode: '0201',
  scaleCode: '01',
  peopleInvolved: 2,
  happenedOn: new Date('2026-11-20T00:00:00Z'),
  place: { address: '谷律村8号', longitude: 102.45, latitude: 25.06 },
  areaCode: '530112010-001',
  parties: [
    { name: '李光明', side: 'applicant', phone: '13800000001' },
    { name: '张桂兰', side: 'respondent' },
  ],
};

/** Two people whom no other number gives: so that the same quarrel, told of them, is another dispute. */
export const otherNeighbours = (number: number): ReportedParty[] => [
  { name: `李${number}`, side: 'applicant', phone: `1380000${1_000 + number}` },
  { name: `张${number}`, side: 'respondent', phone: `1390000${1_000 + number}` },
];

/** The same, as the grid platform's record. */
export function gridReport(changes: Partial<DisputeReport> = {}): DisputeReport {
  const { areaCode, ...facts } = DITCH;
  return {
    ...facts,
    kind: 'dispute-reported',
    platform: 'grid',
    eventId: 'E-1',
    externalId: 'G-1',
    occurredAt: new Date('2026-11-20T00:10:00Z'),
    gridCode: areaCode,
    reporter: { id: 'W-7', name: '普艳' },
    ...changes,
  };
}

/** What the court says about a hand-over; later numbers are later. */
export function courtProgress(
  handOverKey: string,
  sequence: number,
  status: CourtProgress['status'],
  changes: Partial<CourtProgress> = {},
): CourtProgress {
  return {
    kind: 'court-progress',
    platform: 'court',
    eventId: `${handOverKey}-${sequence}`,
    externalId: 'C-1',
    occurredAt: new Date(Date.UTC(2026, 10, 23, 1, sequence)),
    handOverKey,
    sequence,
    status,
    ...changes,
  };
}

/** A platform's yes to a correction, as its adapter makes it of an event. */
export const correctionDecided = (
  platform: PlatformName,
  externalId: string,
  key: string,
): CorrectionDecided => ({
  kind: 'correction-decided',
  platform,
  eventId: `decided:${platform}:${key}`,
  externalId,
  occurredAt: new Date('2026-11-23T02:00:00Z'),
  key,
  accepted: true,
});
