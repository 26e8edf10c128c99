import { z } from 'zod';
import { createCourtAdapter } from '../../../adapters/court/adapter.js';
import { startCourtSandbox } from '../../../adapters/court/sandbox.js';
import type { HandOverCommand } from '../../../src/domain/platforms/platform-command.js';
import type { PlatformUnderTest } from './platform-under-test.js';
import { signedJson } from './signed-json.js';

const validEvent = {
  eventId: 'TJ2026112300001:1',
  caseId: 'TJ2026112300001',
  handOverKey: 'D0:1',
  sequence: 1,
  state: '已受理',
  occurredAt: '2026-11-23T09:00:00+08:00',
};

const command = (number: number): HandOverCommand => ({
  kind: 'hand-over',
  platform: 'court',
  key: `D${number}:1`,
  disputeId: `D${number}`,
  title: '谷律村8号排水纠纷',
  summary: '水沟被堵，水淹了邻居家的地。',
  categoryCode: '0201',
  areaCode: '530112010-001',
  mediator: { id: 'yangmei', name: '杨梅' },
  parties: [
    { name: '李光明', side: 'applicant' },
    { name: '张桂兰', side: 'respondent' },
  ],
});

export const courtUnderTest: PlatformUnderTest = {
  ...signedJson,
  name: 'court',
  createAdapter: createCourtAdapter,
  startSandbox: startCourtSandbox,
  async prepare(_, adapter) {
    await adapter.deliver(command(0));
  },
  async happen(control, send) {
    const path = '/control/cases/TJ2026112300001/progress';
    const event = await control('POST', path, { status: 'mediating', send });
    return z.object({ eventId: z.string() }).parse(event).eventId;
  },
  validEvent,
  wrongEvents: [
    { ...validEvent, state: '調解中' },
    { ...validEvent, state: '__proto__' },
    { ...validEvent, sequence: 0 },
    { ...validEvent, sequence: 1e300 },
    { ...validEvent, occurredAt: 'yesterday' },
    { ...validEvent, handOverKey: undefined },
    { ...validEvent, remark: '\udc00' },
  ],
  command,
  replayClass: 'keyed',
  refused: { command: { ...command(0), title: '另一件纠纷' }, code: 'key-taken' },
  unsendable: [
    { ...command(1), parties: [] },
    { ...command(1), key: '键' },
    { ...command(1), key: 'a\r\nx-hub-id: b' },
    { ...command(1), title: '\ud800' },
    { ...command(1), disputeId: '' },
  ],
  async timesApplied(control, { key }) {
    const received = await control('GET', '/control/received');
    const shape = z.object({ items: z.array(z.object({ key: z.string(), cases: z.number() })) });
    return shape.parse(received).items.find((item) => item.key === key)?.cases ?? 0;
  },
};
