import type { HistoryEvent } from '../../../src/domain/disputes/history-entry.js';
import { ownerOf } from '../../../src/domain/people/owner-of.js';
import type { CaseRouting } from '../../../src/domain/routing/case-routing.js';
import { HOME_OFFICE } from '../../../src/policy/offices.js';
import { PEOPLE } from '../../kit/people.js';

const NOW = new Date('2026-11-23T01:00:00Z');
const OFFICE = ownerOf(HOME_OFFICE);

/** A case that was routed in every way that there is, with no field empty. */
export const SAMPLE_ROUTING: CaseRouting = {
  transfers: [
    {
      number: 1,
      purpose: 'assist',
      from: OFFICE,
      to: OFFICE,
      reason: '请协同处置。',
      linkage: { id: 'LA1', contact: '马会兰' },
      sentBy: PEOPLE.desk,
      sentAt: NOW,
      dueAt: NOW,
      lapses: [{ at: NOW, told: [OFFICE] }],
      state: 'refused',
      answer: { by: PEOPLE.desk, at: NOW, reason: '不属本单位。' },
    },
  ],
  coOwners: [
    {
      id: 'party-branch:谷律村党支部',
      kind: 'party-branch',
      name: '谷律村党支部',
      contact: '普正昌',
      task: '包联双方家庭。',
      since: NOW,
      by: PEOPLE.desk,
    },
  ],
  warnings: [
    {
      cause: 'scale',
      since: NOW,
      raisedBy: PEOPLE.desk,
      gatheringOn: '2026-12-01',
      note: '相约到场。',
      tellings: [{ at: NOW, told: [PEOPLE.leader] }],
      seen: { by: PEOPLE.leader, at: NOW },
    },
  ],
  tracks: [
    {
      number: 1,
      way: 'administrative',
      matter: 'tenure',
      body: '昆明市人民政府',
      reason: '林权争议。',
      openedBy: PEOPLE.desk,
      openedAt: NOW,
      state: 'accepted',
      receipt: { number: '昆政受8号', on: '2026-11-23', by: PEOPLE.desk },
    },
  ],
};

/** What its history tells of that. */
export const SAMPLE_ROUTING_EVENTS: readonly HistoryEvent[] = [
  { action: 'transfer-overdue', office: OFFICE, told: [OFFICE] },
  { action: 'co-owner-named', coOwner: '谷律村党支部', reason: '包联双方家庭。' },
  { action: 'warning-sent', cause: 'scale', told: [PEOPLE.leader] },
  { action: 'track-opened', way: 'administrative', reason: '林权争议。' },
];
