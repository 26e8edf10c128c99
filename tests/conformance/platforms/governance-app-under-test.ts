import { z } from 'zod';
import { createGovernanceAppAdapter } from '../../../adapters/governance-app/adapter.js';
import { startGovernanceAppSandbox } from '../../../adapters/governance-app/sandbox.js';
import type { OrderCommand, ProgressCommand } from '../../../src/domain/platforms/platform-command.js';
import type { PlatformUnderTest } from './platform-under-test.js';
import { signedJson } from './signed-json.js';

const draft = {
  title: '李光明与邻居因水沟争执',
  content: '水沟被堵，水淹了邻居家的地。',
  kind: 'JF02',
  scale: 'small',
  peopleCount: 2,
  happenedAt: '2026-11-20T08:00:00+08:00',
  place: '谷律村8号',
  areaCode: '530112010-C01',
  reporter: { userId: 'zz-duan', userName: '段雪梅' },
  people: [{ name: '李光明', side: '申请方' }],
  photos: [],
};
const report = { ...draft, reportNo: 'ZZ2026112000001', updatedAt: '2026-11-20T08:25:00+08:00' };
const photo = { photoId: 'TP1', name: '水沟.jpg', size: 9, sha256: 'a'.repeat(64) };
const validEvent = { eventId: 'ZZ2026112000001:1', event: 'report.filed', report };
const receipt = {
  orderNo: 'SO1',
  origin: 'hub',
  sequence: 1,
  act: '签收',
  actedAt: '2026-11-23T09:00:00+08:00',
  actor: { userId: 'zz-1', userName: '杨国栋' },
};
const acted = (changes: object) => ({
  eventId: 'hub-SO1:1',
  event: 'order.acted',
  order: { ...receipt, ...changes },
});

const command = (number: number): ProgressCommand => ({
  kind: 'progress',
  platform: 'governance-app',
  key: `D1:${number}`,
  externalId: 'ZZ2026112300001',
  step: 'assess',
  at: new Date('2026-11-23T01:00:00Z'),
});
const order: OrderCommand = {
  kind: 'order',
  platform: 'governance-app',
  key: 'SO1:1',
  news: {
    origin: 'hub',
    orderNumber: 'SO1',
    sequence: 1,
    act: 'issue',
    at: new Date('2026-11-23T01:00:00Z'),
    by: { id: 'P-leader', name: '王守成' },
    level: 'key',
    demand: '三日内疏通水沟。',
    deadline: new Date('2026-11-26T01:00:00Z'),
    disputeId: 'D1',
  },
};

export const governanceAppUnderTest: PlatformUnderTest = {
  ...signedJson,
  name: 'governance-app',
  createAdapter: createGovernanceAppAdapter,
  startSandbox: startGovernanceAppSandbox,
  async prepare(control) {
    await control('POST', '/control/reports', { ...draft, send: false });
  },
  async happen(control, send) {
    const event = await control('POST', '/control/reports', { ...draft, send });
    return z.object({ eventId: z.string() }).parse(event).eventId;
  },
  validEvent,
  wrongEvents: [
    { ...validEvent, event: 'report.deleted' },
    { ...validEvent, event: 'order.acted' },
    { ...validEvent, eventId: 'a b' },
    { ...validEvent, report: { ...report, kind: '__proto__' } },
    { ...validEvent, report: { ...report, happenedAt: '2026-02-30T00:00:00+08:00' } },
    { ...validEvent, report: { ...report, title: '\ud800' } },
    { ...validEvent, report: { ...report, photos: [{ ...photo, sha256: 'A'.repeat(64) }] } },
    { ...validEvent, report: { ...report, photos: [{ ...photo, photoId: '../../etc/passwd' }] } },
    { ...validEvent, report: { ...report, photos: Array.from({ length: 21 }, () => photo) } },
    acted({ act: '签署' }),
    acted({ act: '退回' }),
    acted({ act: '下发', level: '一般督办', demand: '办。', deadline: '2026-11-30T00:00:00+08:00' }),
    acted({ sequence: 0 }),
  ],
  command,
  replayClass: 'keyed',
  refused: { command: { ...command(1), externalId: 'ZZ404' }, code: 'no-such-report' },
  unsendable: [
    { ...command(1), externalId: '..' },
    { ...command(1), externalId: '\ud800' },
    { ...command(1), key: '键' },
    { ...command(1), key: 'a\r\nb' },
    { ...command(1), at: new Date(Number.NaN) },
    { ...order, news: { ...order.news, orderNumber: '../messages' } },
    { ...order, news: { ...order.news, demand: '\ud800' } },
    { ...order, news: { ...order.news, deadline: new Date(Number.NaN) } },
    { ...order, news: { ...order.news, act: 'recall' } },
  ],
  async timesApplied(control, { key }) {
    const received = await control('GET', '/control/received');
    const shape = z.object({ items: z.array(z.object({ key: z.string() })) });
    return shape.parse(received).items.filter((item) => item.key === key).length;
  },
};
