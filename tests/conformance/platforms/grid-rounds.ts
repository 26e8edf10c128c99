import { z } from 'zod';
import type { RoundTaskCommand } from '../../../src/domain/platforms/platform-command.js';
import { gridUnderTest } from './grid-under-test.js';
import type { PlatformUnderTest } from './platform-under-test.js';

const task = (number: number): RoundTaskCommand => ({
  kind: 'round-task',
  platform: 'grid',
  key: `visit:530112010-007:2026-11-1:${number}`,
  taskId: 'visit:530112010-007:2026-11-1',
  round: 'visit',
  gridCode: '530112010-007',
  period: '2026-11-1',
  from: '2026-11-01',
  to: '2026-11-15',
  worker: { personId: 'puyan', name: '普艳' },
  stops: [{ id: 'H01', name: '大河村1号' }],
});

const stopEvent = {
  event_id: 'ZF1:1',
  event: 'stop.recorded',
  record_num: 'ZF1',
  task_id: 'visit:530112010-007:2026-11-1',
  stop_id: 'H01',
  done_date: '2026-11-10',
  found: '0',
  recorder: { recorder_id: 'puyan', recorder_name: '普艳' },
  update_time: '2026-11-10 09:00:00',
};

/** The grid platform, as far as rounds go. */
export const gridRoundsUnderTest: PlatformUnderTest = {
  ...gridUnderTest,
  async prepare() {},
  async happen(control, send) {
    const { event_id: _id, record_num: _num, update_time: _time, ...walked } = stopEvent;
    const event = await control('POST', '/control/walked', { ...walked, send });
    return z.object({ event_id: z.string() }).parse(event).event_id;
  },
  validEvent: stopEvent,
  wrongEvents: [
    { ...stopEvent, event: 'stop.deleted' },
    { ...stopEvent, found: '3' },
    { ...stopEvent, found: '__proto__' },
    { ...stopEvent, done_date: '2026-02-30' },
    { ...stopEvent, task_id: 'a b' },
    { ...stopEvent, note: '\udc00' },
  ],
  command: task,
  refused: gridUnderTest.refused,
  unsendable: [
    { ...task(1), stops: [] },
    { ...task(1), key: '键' },
    { ...task(1), from: 'tomorrow' },
    { ...task(1), stops: [{ id: '..', name: '大河村1号' }] },
    { ...task(1), worker: { personId: 'puyan', name: '\ud800' } },
  ],
  async timesApplied(control, { key }) {
    const given = await control('GET', '/control/tasks');
    const shape = z.object({ items: z.array(z.object({ key: z.string() })) });
    return shape.parse(given).items.filter((item) => item.key === key).length;
  },
};
