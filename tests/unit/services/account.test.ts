import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlatformAdapter } from '../../../adapters/port.js';
import type { Notice } from '../../../src/domain/account/notice.js';
import type { Delivery } from '../../../src/domain/platforms/delivery.js';
import type {
  AccountNoticeCommand,
  PlatformCommand,
} from '../../../src/domain/platforms/platform-command.js';
import type { AccountContent, AccountMessage } from '../../../src/domain/platforms/platform-report.js';
import { answerAtOnce } from '../../../src/services/account/answer-at-once.js';
import { fileNotice } from '../../../src/services/account/file-notice.js';
import { acceptReports } from '../../../src/services/inbox/accept-reports.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';

const MINUTE = 60_000;

describe('a message of a resident', () => {
  let hub: TestHub;
  let sent: AccountNoticeCommand[];
  let answers: Delivery[];

  /** WeChat as far as the hub sees it: keeps what it was sent, and answers as told. */
  const adapter: PlatformAdapter = {
    name: 'public-account',
    receive: async () => ({ accepted: false, code: 'unsupported', status: 405 }),
    pull: undefined,
    replayClass: () => 'at-most-once',
    async deliver(command: PlatformCommand) {
      if (command.kind === 'account-notice') sent.push(command);
      return answers.shift() ?? { outcome: 'delivered' };
    },
    find: async () => undefined,
  };

  beforeEach(async () => {
    sent = [];
    answers = [];
    hub = await testHub({ adapters: [adapter] });
  });
  afterEach(() => hub.close());

  const message = (id: string, content: AccountContent = { type: 'text', text: '你好' }): AccountMessage => ({
    kind: 'account-message',
    platform: 'public-account',
    eventId: `m:${id}`,
    externalId: `m:${id}`,
    occurredAt: hub.clock.now(),
    openid: 'oMrsBi',
    content,
  });
  const talk = async () => {
    const { id } = await hub.services.repositories.residents.know('oMrsBi', hub.clock.now());
    return hub.services.repositories.conversations.find(id);
  };
  const later = async () => {
    hub.clock.advance(MINUTE);
    await hub.settle();
  };

  it('is answered by the request that brought it, and by no job', async () => {
    await acceptReports([message('1')], hub.services);
    expect(await answerAtOnce(message('1'), () => true, hub.services)).toContain('反映');
    await later();
    expect(sent).toEqual([]);
  });

  it('is answered by a job, once, where the request was too slow', async () => {
    await acceptReports([message('1')], hub.services);
    expect(await answerAtOnce(message('1'), () => false, hub.services)).toBeUndefined();
    await later();
    await later();
    expect(sent.map(({ text, channel, openid }) => ({ text, channel, openid }))).toEqual([
      { text: expect.stringContaining('反映'), channel: 'customer-message', openid: 'oMrsBi' },
    ]);
    // The last of WeChat's three tries must not say it a second time.
    expect(await answerAtOnce(message('1'), () => true, hub.services)).toBeUndefined();
  });

  it('is answered by a job where the request ran out of time at the very end', async () => {
    await acceptReports([message('1')], hub.services);
    let asked = 0;
    const untilTaken = () => {
      asked += 1;
      return asked === 1;
    };
    expect(await answerAtOnce(message('1'), untilTaken, hub.services)).toBeUndefined();
    await later();
    expect(sent).toHaveLength(1);
    expect((await talk())?.turns).toHaveLength(1);
  });

  it('moves the talk on once, whoever takes it and however often', async () => {
    const report = message('1', { type: 'text', text: '反映纠纷' });
    await acceptReports([report], hub.services);
    const answered = await Promise.all([1, 2, 3].map(() => answerAtOnce(report, () => true, hub.services)));
    expect(new Set(answered).size).toBe(1);
    expect(await talk()).toMatchObject({ topic: 'what', turns: [{ messageId: 'm:1' }] });
  });

  it('is remembered for longer than WeChat repeats it', async () => {
    for (let turn = 1; turn <= 30; turn += 1) {
      await acceptReports([message(String(turn))], hub.services);
      await answerAtOnce(message(String(turn)), () => true, hub.services);
    }
    expect((await talk())?.turns.map(({ messageId }) => messageId).slice(0, 2)).toEqual(['m:11', 'm:12']);
    // One that is older than what is remembered is no new turn either.
    await acceptReports([message('1')], hub.services);
    expect(await answerAtOnce(message('1'), () => true, hub.services)).toBeUndefined();
    expect((await talk())?.turns.at(-1)?.messageId).toBe('m:30');
  });

  describe('and a notice after it', () => {
    const notice = async (): Promise<Notice | undefined> => hub.services.repositories.notices.find('N1');

    beforeEach(async () => {
      await acceptReports([message('1')], hub.services);
      await answerAtOnce(message('1'), () => true, hub.services);
      const conversation = await talk();
      await fileNotice(
        { id: 'N1', residentId: conversation?.id ?? '', purpose: 'answer', text: '答复' },
        hub.services,
      );
    });

    it('is not sent again when it is not known whether the first try went out', async () => {
      await hub.services.repositories.notices.change('N1', (current) => ({
        next: {
          ...current,
          effects: current.effects.map((effect) => ({ ...effect, startedAt: hub.clock.now() })),
        },
        result: undefined,
      }));
      await hub.settle();
      expect(sent.map(({ channel }) => channel)).toEqual(['subscribe-notice']);
      expect((await notice())?.attempts).toMatchObject([
        { channel: 'customer-message', outcome: 'unknown' },
        { channel: 'subscribe-notice', outcome: 'delivered' },
      ]);
    });

    it('uses none of the allowance for what certainly did not go out', async () => {
      answers = [
        { outcome: 'deferred', reason: 'errcode -1', notSent: true },
        { outcome: 'deferred', reason: 'errcode -1', notSent: true },
      ];
      for (let minute = 0; minute < 5; minute += 1) await later();
      expect(sent).toHaveLength(3);
      expect((await talk())?.allowances.message?.used).toBe(1);
      expect((await notice())?.state).toBe('delivered');
    });

    it('waits for a person where WeChat took the right away', async () => {
      answers = [{ outcome: 'refused', code: '48001', reason: 'no right', advice: 'alert' }];
      await later();
      expect((await notice())?.effects).toMatchObject([{ parked: { cause: 'WeChat 48001: no right' } }]);
    });

    it('is one of five at most', async () => {
      const { residentId = '' } = (await notice()) ?? {};
      for (let count = 2; count <= 8; count += 1) {
        await fileNotice(
          { id: `N${count}`, residentId, purpose: 'answer', text: `答复${count}` },
          hub.services,
        );
      }
      await hub.settle();
      expect(sent.filter(({ channel }) => channel === 'customer-message')).toHaveLength(5);
      expect(sent.filter(({ channel }) => channel === 'subscribe-notice')).toHaveLength(3);
    });
  });

  it('keeps the openid and the words sealed in the store', async () => {
    await acceptReports([message('1', { type: 'text', text: '反映纠纷' })], hub.services);
    await answerAtOnce(message('1', { type: 'text', text: '反映纠纷' }), () => true, hub.services);
    const told = message('2', { type: 'text', text: '隔壁把水沟堵了' });
    await acceptReports([told], hub.services);
    await answerAtOnce(told, () => true, hub.services);
    const { connection } = hub.services.repositories;
    for (const name of ['inbox', 'residents', 'conversations', 'notices']) {
      const stored = JSON.stringify(await connection.collection(name).find({}).toArray());
      expect(stored).not.toContain('oMrsBi');
      expect(stored).not.toContain('水沟');
    }
    expect((await talk())?.draft).toEqual({ what: '隔壁把水沟堵了' });
  });
});

describe('the state of a platform', () => {
  it('is swapped by one of many that try at once', async () => {
    const hub = await testHub();
    const { platformStates } = hub.services.repositories;
    const swap = (expected: string | undefined, value: string) =>
      platformStates.swap('public-account', 'access-token', expected, value);
    const first = await Promise.all(['a', 'b', 'c', 'd'].map((value) => swap(undefined, value)));
    expect(first.filter(Boolean)).toHaveLength(1);
    const now = await platformStates.read('public-account', 'access-token');
    const second = await Promise.all(['e', 'f', 'g', 'h'].map((value) => swap(now, value)));
    expect(second.filter(Boolean)).toHaveLength(1);
    expect(await swap(now, 'late')).toBe(false);
    await hub.close();
  });
});
