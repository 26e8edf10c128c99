import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import { deliverOrder } from '../../../src/services/effects/deliver-order.js';
import { newOrder } from '../../../src/services/governance/new-order.js';
import type { Repositories } from '../../../src/store/repositories.js';
import { PEOPLE } from '../../kit/people.js';

const NOW = new Date('2026-11-23T01:00:00Z');

/** Puts on file what the governance app and supervision know of a dispute, with no field empty. */
export async function fileGovernanceSample(
  dispute: Dispute,
  { appReports, supervisionOrders, attachedFiles }: Repositories,
): Promise<void> {
  const { id, areaCode, title } = dispute;
  await appReports.insert({
    id: `ZZ-${id}`,
    version: 1,
    schemaVersion: 1,
    effects: [],
    disputeId: id,
    areaCode,
    title,
    reporter: { id: 'zz-1', name: '段雪梅' },
    files: [],
    asOf: NOW,
  });
  await attachedFiles.announce({
    id: `${id}.${'a'.repeat(64)}`,
    disputeId: id,
    platform: 'governance-app',
    fileId: 'TP1',
    name: '水沟.jpg',
    size: 9,
    announcedAt: NOW,
    state: 'kept',
    fault: 'broken',
    type: 'image/jpeg',
    keptBytes: 9,
    settledAt: NOW,
  });
  const given = {
    id: `SO-${id}`,
    origin: 'hub',
    orderNumber: `SO-${id}`,
    level: 'key',
    demand: '三日内疏通水沟。',
    deadline: NOW,
    step: 'handle',
  } as const;
  const order = newOrder(given, dispute, PEOPLE.leader, NOW);
  const acknowledged = { by: PEOPLE.leader, at: NOW };
  const news = { origin: 'hub', orderNumber: given.id, sequence: 1, act: 'issue', at: NOW } as const;
  const command = {
    kind: 'order',
    platform: 'governance-app',
    key: given.id,
    news: { ...news, by: { id: 'P-leader', name: '王守成' } },
  } as const;
  await supervisionOrders.insert({
    ...order,
    effects: [deliverOrder.emit({ lane: 'governance-app', key: 'once', notBefore: NOW }, { command })],
    cards: [{ colour: 'yellow', at: NOW, deadline: NOW, acknowledged }],
    proof: { text: '水沟已疏通。', by: PEOPLE.mediator, at: NOW, files: [] },
    log: [
      {
        number: 1,
        at: NOW,
        by: PEOPLE.leader,
        act: 'crossed',
        of: 'receive',
        reason: '已撤回。',
        deadline: NOW,
      },
    ],
    heardAt: NOW,
  });
}
