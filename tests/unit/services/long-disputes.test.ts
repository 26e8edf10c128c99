import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Dispute } from '../../../src/domain/disputes/dispute.js';
import { isRefusal } from '../../../src/domain/disputes/is-refusal.js';
import { assignDispute } from '../../../src/services/disputes/assign-dispute.js';
import { handOverToCourt } from '../../../src/services/disputes/hand-over-to-court.js';
import { moveDispute } from '../../../src/services/disputes/move-dispute.js';
import { recordDelivery } from '../../../src/services/disputes/record-delivery.js';
import { reportDispute } from '../../../src/services/disputes/report-dispute.js';
import { deliverCommand } from '../../../src/services/effects/deliver-command.js';
import { PEOPLE } from '../../kit/people.js';
import { DITCH } from '../../kit/reports.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';

const { desk, mediator, gridWorker } = PEOPLE;

describe('a dispute that drags on', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await testHub();
  });
  afterAll(() => hub.close());

  async function reported(requestKey: string): Promise<string> {
    const outcome = await reportDispute(DITCH, requestKey, gridWorker, hub.services);
    if (isRefusal(outcome)) throw new Error(outcome.message);
    return outcome.id;
  }

  const onFile = async (id: string): Promise<Dispute> => {
    const dispute = await hub.services.repositories.disputes.find(id);
    if (!dispute) throw new Error('the dispute is gone');
    return dispute;
  };

  it('stays small enough to be written, however much is written about it, and loses none of it', async () => {
    const id = await reported('long-words');
    const long = '双方各执一词，现场查看后仍有出入。'.repeat(235).slice(0, 4_000);
    const papers = Array.from({ length: 10 }, () => ({ kind: 'assessment', text: long }) as const);
    await moveDispute(id, { move: 'advance', evidence: [] }, desk, hub.services);
    for (let turn = 0; turn < 6; turn += 1) {
      const on = await moveDispute(
        id,
        { move: 'advance', evidence: papers, reason: long },
        desk,
        hub.services,
      );
      expect(on).toMatchObject({ step: 'route' });
      const back = await moveDispute(
        id,
        { move: 'send-back', evidence: [], reason: long },
        desk,
        hub.services,
      );
      expect(back).toMatchObject({ step: 'assess' });
    }
    const dispute = await onFile(id);
    const whole = await hub.services.repositories.disputes.wholeHistory(dispute);
    expect(whole.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    expect(whole.filter((entry) => entry.action === 'moved' && entry.evidence.length === 10)).toHaveLength(6);
  });

  it('goes to the court under a new key after a refusal, however long ago the first try was', async () => {
    const id = await reported('second-try');
    await moveDispute(id, { move: 'advance', evidence: [] }, desk, hub.services);
    await assignDispute(id, { owner: mediator }, desk, hub.services);
    const straight = {
      move: 'skip',
      evidence: [{ kind: 'assessment', text: '宜调解。' }],
      reason: '紧急',
    } as const;
    await moveDispute(id, straight, desk, hub.services);
    await handOverToCourt(id, {}, mediator, hub.services);
    await hub.services.repositories.disputes.change(id, (current) => {
      const [effect] = current.effects.filter(({ lane }) => lane === 'court');
      if (!effect) throw new Error('nothing was sent to the court');
      const { command } = deliverCommand.payloadOf(effect);
      const refused = { outcome: 'refused', code: 'incomplete', reason: '材料不全' } as const;
      const next = recordDelivery(current, command, refused, hub.clock.now());
      return { next: { ...next, effects: [] }, result: undefined };
    });
    for (let turn = 0; turn < 55; turn += 1) await assignDispute(id, { owner: mediator }, desk, hub.services);
    expect((await onFile(id)).history.map(({ action }) => action)).not.toContain('handed-over');
    const again = await handOverToCourt(id, {}, mediator, hub.services);
    expect(again).toMatchObject({ handOver: { state: 'pending', key: `${id}:2` } });
  });
});
