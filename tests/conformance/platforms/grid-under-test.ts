import { z } from 'zod';
import { createGridAdapter } from '../../../adapters/grid/adapter.js';
import { startGridSandbox } from '../../../adapters/grid/sandbox.js';
import type { CorrectionCommand, ProgressCommand } from '../../../src/domain/platforms/platform-command.js';
import type { PlatformUnderTest } from './platform-under-test.js';
import { signedJson } from './signed-json.js';

const draft = {
  event_name: '谷律村8号排水纠纷',
  event_describe: '水沟被堵，水淹了邻居家的地。',
  happen_date: '2026-11-20',
  happen_place_name: '谷律村8号',
  event_size_code: '01',
  dispute_event_type: '0201',
  involved_amount: 2,
  grid_num: '530112010-001',
  recorder: { recorder_id: 'puyan', recorder_name: '普艳' },
  litigants: [
    { litigant_name: '李光明', litigant_role: '1' },
    { litigant_name: '张桂兰', litigant_role: '2' },
  ],
};
const record = {
  ...draft,
  event_num: 'WG2026112000001',
  add_time: '2026-11-20 08:10:00',
  update_time: '2026-11-20 08:10:00',
};
const validEvent = { event_id: 'WG2026112000001:1', event: 'dispute.recorded', record };

const command = (number: number): ProgressCommand => ({
  kind: 'progress',
  platform: 'grid',
  key: `D1:${number}`,
  externalId: 'WG2026112300001',
  step: 'assess',
  at: new Date('2026-11-23T01:00:00Z'),
});

const correction: CorrectionCommand = {
  kind: 'correction',
  platform: 'grid',
  key: 'D1:1:phone:1',
  externalId: 'WG2026112300001',
  party: { name: '李光明', side: 'applicant' },
  field: 'phone',
  value: '13800000002',
  evidence: '本人出示身份证。',
  at: new Date('2026-11-23T01:00:00Z'),
};

export const gridUnderTest: PlatformUnderTest = {
  ...signedJson,
  name: 'grid',
  createAdapter: createGridAdapter,
  startSandbox: startGridSandbox,
  async prepare(control) {
    await control('POST', '/control/records', { ...draft, send: false });
  },
  async happen(control, send) {
    const event = await control('POST', '/control/records', { ...draft, send });
    return z.object({ event_id: z.string() }).parse(event).event_id;
  },
  validEvent,
  wrongEvents: [
    { ...validEvent, event: 'dispute.deleted' },
    { ...validEvent, event_id: 'a b' },
    { ...validEvent, record: { ...record, dispute_event_type: '二〇一' } },
    { ...validEvent, record: { ...record, happen_date: '2026-02-30' } },
    { ...validEvent, record: { ...record, involved_amount: 10_000_000 } },
    { ...validEvent, record: { ...record, event_name: '\ud800' } },
    { ...validEvent, record: [record] },
  ],
  command,
  replayClass: 'query-first',
  refused: { command: { ...command(1), externalId: 'WG404' }, code: 'no-such-record' },
  unsendable: [
    { ...command(1), externalId: '..' },
    { ...command(1), externalId: '\ud800' },
    { ...command(1), key: '键' },
    { ...command(1), key: 'a\r\nb' },
    { ...command(1), at: new Date(Number.NaN) },
    { ...correction, value: '\u0000' },
    { ...correction, evidence: '' },
    { ...correction, at: new Date(Number.NaN) },
  ],
  async timesApplied(control, { key }) {
    const received = await control('GET', '/control/received');
    return z.object({ counts: z.record(z.string(), z.number()) }).parse(received).counts[key] ?? 0;
  },
};
