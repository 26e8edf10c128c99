import { z } from 'zod';
import type { ConfirmationCommand } from '../../../src/domain/platforms/platform-command.js';
import { courtUnderTest } from './court-under-test.js';
import type { PlatformUnderTest } from './platform-under-test.js';

const confirmation = (number: number): ConfirmationCommand => ({
  kind: 'apply-confirmation',
  platform: 'court',
  key: `confirmation:D${number}:1`,
  disputeId: `D${number}`,
  agreementKind: 'written',
  effectiveOn: '2026-10-24',
  lastDay: '2026-11-23',
  clauses: ['张桂兰于十二月一日前恢复水沟。'],
  applicants: [
    { name: '李光明', side: 'applicant', phone: '13800000001' },
    { name: '张桂兰', side: 'respondent', agent: { name: '张小兰', authority: '授权委托书一份' } },
  ],
});

const filingEvent = {
  eventId: 'SQ2026112300001:1',
  filingNo: 'SQ2026112300001',
  filingKey: 'confirmation:D0:1',
  sequence: 1,
  state: '已受理',
  occurredAt: '2026-11-23T09:00:00+08:00',
};

/** The same platform, as far as it takes what is filed besides disputes. */
export const courtFilingsUnderTest: PlatformUnderTest = {
  ...courtUnderTest,
  async prepare(_, adapter) {
    await adapter.deliver(confirmation(0));
  },
  async happen(control, send) {
    const path = '/control/filings/SQ2026112300001/progress';
    const event = await control('POST', path, { state: 'accepted', send });
    return z.object({ eventId: z.string() }).parse(event).eventId;
  },
  validEvent: filingEvent,
  wrongEvents: [
    { ...filingEvent, state: '已確認' },
    { ...filingEvent, state: '__proto__' },
    { ...filingEvent, sequence: 0 },
    { ...filingEvent, filingKey: '键' },
    { ...filingEvent, validTo: '2026-02-30' },
    { ...filingEvent, remark: '\udc00' },
  ],
  command: confirmation,
  refused: { command: { ...confirmation(0), clauses: ['另一份协议。'] }, code: 'key-taken' },
  unsendable: [
    { ...confirmation(1), applicants: confirmation(1).applicants.slice(0, 1) },
    { ...confirmation(1), clauses: [] },
    { ...confirmation(1), key: '键' },
    { ...confirmation(1), effectiveOn: 'yesterday' },
    { ...confirmation(1), clauses: ['\ud800'] },
  ],
  async timesApplied(control, { key }) {
    const filed = await control('GET', '/control/filings');
    const shape = z.object({ items: z.array(z.object({ key: z.string() })) });
    return shape.parse(filed).items.filter((item) => item.key === key).length;
  },
};
