import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../src/domain/account/notice.js';
import type { Actor } from '../../src/domain/people/actor.js';
import { mergeDisputes } from '../../src/services/disputes/matching/merge-disputes.js';
import { acceptReports } from '../../src/services/inbox/accept-reports.js';
import { accountMessage, postAsWechat, shownOf } from '../kit/account-callback.js';
import { anyText } from '../kit/any-text.js';
import { eventually } from '../kit/eventually.js';
import { PEOPLE } from '../kit/people.js';
import { Resident } from '../kit/resident.js';
import { type TestSms, testSms } from '../kit/sms-sandbox.js';
import { type TestServer, testServer } from '../kit/test-server.js';

/** What a forger does, and how long ago it claims to be. */
type Wrong = Parameters<typeof postAsWechat>[3] & { readonly agoMs?: number };

const HOUR = 3_600_000;
const ASSESSED = [{ kind: 'ASSESSMENT', text: '相邻关系纠纷' }];
const LONG_ID = '24876543210987654321';

describe('a resident at the public account', () => {
  let server: TestServer;
  let mrsBi: Resident;

  beforeEach(async () => {
    server = await testServer('in-process');
    mrsBi = new Resident(server.sandboxes['public-account'], 'oMrsBi');
  });
  afterEach(() => server.close());

  const clock = () => server.hub.clock;

  /** Reports a quarrel from the first word to the number. */
  async function report(who: Resident, name = '毕玉芬', phone = '13800000001'): Promise<string> {
    await who.writes('反映纠纷');
    await who.writes('隔壁把水沟堵了，水流进我家院子');
    await who.writes('谷律村8号');
    await who.writes(name);
    await who.writes('邻居张桂兰');
    await who.writes(phone);
    const done = await who.writes('确认');
    await server.hub.settle();
    return /编号(\d+)/.exec(done ?? '')?.[1] ?? '';
  }

  const disputeOf = async (number: string) => {
    const id = await server.hub.services.repositories.sources.find('public-account', number);
    const dispute = id === undefined ? undefined : await server.hub.services.repositories.disputes.find(id);
    if (!dispute) throw new Error(`there is no dispute ${number}`);
    return dispute;
  };

  /** The desk takes a dispute on, so that it comes to its next step. */
  async function advance(number: string, evidence: readonly object[] = []): Promise<void> {
    const { id } = await disputeOf(number);
    const { body } = await server.ask(
      PEOPLE.desk,
      `mutation ($id: ID!, $evidence: [EvidenceInput!]!) {
        advanceDispute(id: $id, evidence: $evidence) { __typename ... on Refusal { message } }
      }`,
      { id, evidence },
    );
    expect(JSON.stringify(body)).toContain('DisputeChanged');
    await server.hub.settle();
  }

  const noticesOf = async (number: string): Promise<Notice[]> =>
    server.hub.services.repositories.notices.ofDisputes([(await disputeOf(number)).id]);

  it('reports a quarrel step by step, and sees where it stands', async () => {
    expect(await mrsBi.does('subscribe')).toContain('反映');
    expect(await mrsBi.writes('我要反映')).toContain('发生了什么事');
    expect(await mrsBi.writes('堵')).toContain('太短了');
    expect(await mrsBi.speaks()).toContain('请打字');
    expect(await mrsBi.speaks('隔壁把水沟堵了，水流进我家院子')).toMatch(/听到的是：隔壁.*[\s\S]*发生在哪里/);
    expect(await mrsBi.sendsPlace(25.0389, 102.7183, '谷律村8号')).toContain('怎么称呼');
    expect(await mrsBi.writes('毕玉芬')).toContain('和谁发生的');
    expect(await mrsBi.writes('邻居张桂兰')).toContain('电话');
    expect(await mrsBi.writes('138')).toContain('不像电话号码');
    expect(await mrsBi.writes('+86 138 0000 0001')).toMatch(/请核对[\s\S]*谷律村8号[\s\S]*13800000001/);
    expect(await mrsBi.writes('返回')).toContain('电话');
    expect(await mrsBi.writes('跳过')).toContain('电话：不留');
    const done = await mrsBi.writes('確認');
    const number = /编号(\d{8})/.exec(done ?? '')?.[1] ?? '';
    expect(await mrsBi.writes('進度')).toBe(`编号${number}：正在登记`);
    await server.hub.settle();
    expect(await mrsBi.writes('进度')).toBe(`编号${number}：已经收到，等综治中心受理`);

    const dispute = await disputeOf(number);
    expect(dispute).toMatchObject({
      step: 'report',
      summary: '隔壁把水沟堵了，水流进我家院子',
      areaCode: '530112010-C01',
      place: { address: '谷律村8号' },
      owner: { role: 'desk' },
      sources: [{ platform: 'public-account', externalId: number }],
    });
    const parties = await server.hub.services.repositories.parties.findMany(dispute.partyIds);
    expect(parties.map(({ name, side, phone }) => ({ name, side, phone }))).toEqual([
      { name: '毕玉芬', side: 'applicant', phone: undefined },
      { name: '邻居张桂兰', side: 'respondent', phone: undefined },
    ]);

    await advance(number);
    expect(await mrsBi.seen('customer-message')).toEqual([
      `您反映的事（编号${number}）有新进展：正在了解情况。回复“进度”随时可以查看。`,
    ]);
    await advance(number, ASSESSED);
    expect((await mrsBi.seen('customer-message')).at(-1)).toContain('正在安排调解员');
  });

  it('comes back after a day to a report that is half told', async () => {
    await mrsBi.writes('反映纠纷');
    await mrsBi.writes('隔壁把水沟堵了，水流进我家院子');
    clock().advance(24 * HOUR);
    expect(await mrsBi.writes('在家的')).toContain('还没填完');
    expect(await mrsBi.writes('继续')).toContain('发生在哪里');
    expect(await mrsBi.writes('问法律 邻居堵了水沟怎么办')).toContain('还没填完');
    expect(await mrsBi.writes('继续')).toContain('发生在哪里');
    expect(await mrsBi.writes('取消')).toContain('没有提交');
    expect(await mrsBi.writes('进度')).toContain('还没有反映过');
  });

  it('asks the assistant, and gets the answer with its label and what it rests on', async () => {
    const asked = await mrsBi.writes('问法律：隔壁把溝堵了，水流進我家院子怎麼辦？');
    expect(asked).toContain('正在查找');
    await server.hub.settle();
    const answer = (await mrsBi.seen('customer-message')).join('\n');
    expect(answer).toContain('AI生成');
    expect(answer).toMatch(/相邻|排水/);
    expect(await mrsBi.does('CLICK', 'ask')).toContain('想问的法律问题');
    expect(await mrsBi.writes('借钱不还怎么办')).toContain('正在查找');
  });

  it('asks for a person, and is answered by the desk, once', async () => {
    await mrsBi.writes('隔壁天天吵');
    expect(await mrsBi.writes('转人工')).toContain('工作人员');
    const waiting = `{ conversationsWaiting { id waitsForDeskSince turns { said reply } withheld { field } } }`;
    const { body } = await server.ask(PEOPLE.desk, waiting);
    expect(body).toEqual({
      data: {
        conversationsWaiting: [
          {
            id: expect.stringMatching(/^resident:/),
            waitsForDeskSince: clock().now().toISOString(),
            turns: [
              { said: '隔壁天天吵', reply: expect.stringContaining('没有明白') },
              { said: '转人工', reply: expect.stringContaining('工作人员') },
            ],
            withheld: [],
          },
        ],
      },
    });
    const [{ id }] = (body.data as { conversationsWaiting: [{ id: string }] }).conversationsWaiting;
    const answer = (who: Actor, text: string) =>
      server.ask(
        who,
        `mutation ($id: ID!, $text: String!) {
          answerResident(conversation: $id, text: $text, requestKey: "answer-1") {
            ... on NoticeFiled { notice { state purpose } } ... on AccountRefusal { code }
          }
        }`,
        { id, text },
      );
    for (let turn = 0; turn < 2; turn += 1) {
      expect((await answer(PEOPLE.desk, '明天上午来村里看。')).body.errors).toBeUndefined();
      await server.hub.settle();
    }
    expect(await mrsBi.seen('customer-message')).toEqual(['综治中心答复：明天上午来村里看。']);
    expect((await server.ask(PEOPLE.desk, waiting)).body.data).toEqual({ conversationsWaiting: [] });
    expect((await answer(PEOPLE.desk, ' ')).body.data).toEqual({ answerResident: { code: 'INVALID_INPUT' } });
    expect(JSON.stringify((await answer(PEOPLE.gridWorker, '我来答')).body)).toContain('FORBIDDEN');
  });

  describe('whose message comes three times (scenario 6)', () => {
    it('is heard once, answered each time within five seconds, and her number is kept whole', async () => {
      const before = await server.hub.services.repositories.inbox.find(`public-account:m:${LONG_ID}`);
      expect(before).toBeUndefined();
      const answers = await Promise.all([post(LONG_ID), post(LONG_ID), post(LONG_ID)]);
      for (const { status, text } of answers) {
        expect(status).toBe(200);
        expect(text).toBe(answers[0]?.text);
      }
      const entry = await server.hub.services.repositories.inbox.find(`public-account:m:${LONG_ID}`);
      expect(entry).toMatchObject({ state: 'applied', report: { eventId: `m:${LONG_ID}` } });
      clock().advance(HOUR);
      await server.hub.settle();
      const { id } = await server.hub.services.repositories.residents.know('oResident1', clock().now());
      const talk = await server.hub.services.repositories.conversations.find(id);
      expect(talk?.turns).toHaveLength(1);
      expect(await new Resident(server.sandboxes['public-account'], 'oResident1').seen()).toEqual([]);
    });

    it('follows twice in one second and is welcomed as one', async () => {
      const event = () => post(undefined, { MsgType: 'event', Event: 'subscribe', EventKey: '' });
      const [one, other] = [await event(), await event()];
      expect(one.text).toBe(other.text);
      const { id } = await server.hub.services.repositories.residents.know('oResident1', clock().now());
      expect((await server.hub.services.repositories.conversations.find(id))?.turns).toHaveLength(1);
    });

    it('gets what could not be said at once as a message afterwards', async () => {
      // Stored, but the process ended before it answered.
      await mrsBi.sends({ type: 'text', content: '你好', send: false });
      await acceptReports(
        [
          {
            kind: 'account-message',
            platform: 'public-account',
            eventId: 'm:9',
            externalId: 'm:9',
            occurredAt: clock().now(),
            openid: 'oMrsBi',
            content: { type: 'text', text: '你好' },
          },
        ],
        server.hub.services,
      );
      await server.hub.settle();
      expect(await mrsBi.seen()).toEqual([]);
      clock().advance(21_000);
      await server.hub.settle();
      expect(await mrsBi.seen('customer-message')).toEqual([expect.stringContaining('反映')]);
      await server.hub.settle();
      expect(await mrsBi.seen()).toHaveLength(1);
    });
  });

  it('is not heard in a forged or replayed callback (scenario 7)', async () => {
    const xml = message(LONG_ID);
    const wrongs: [string, number, () => Promise<Response>][] = [
      ['a forged msg_signature', 401, () => send(xml, { signature: { msg_signature: 'a'.repeat(40) } })],
      ['another account', 401, () => send(xml, { appId: 'wxffffffffffffffff' })],
      ['two days old', 401, () => send(xml, { agoMs: 48 * HOUR })],
      ['plain', 400, () => send(xml, { plain: true })],
      [
        'DOCTYPE and entities',
        400,
        () => send(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${xml.replace('你好', '&e;')}`),
      ],
      ['a megabyte of it', 413, () => send(`<!DOCTYPE x>${' '.repeat(1_048_576)}`, { plain: true })],
    ];
    for (const [what, status, call] of wrongs) {
      const response = await call();
      expect(response.status, what).toBe(status);
      expect(await response.text(), what).toBe('');
    }
    expect(await server.hub.services.repositories.inbox.find(`public-account:m:${LONG_ID}`)).toBeUndefined();
    const figures = await (await fetch(`${server.url}/metrics`)).text();
    const count = (cause: string) =>
      Number(
        new RegExp(`refused_total\\{platform="public-account",cause="${cause}"\\} (\\d+)`).exec(figures)?.[1],
      );
    expect(count('bad-signature')).toBe(2);
    expect(count('stale')).toBe(1);
    expect(count('malformed')).toBe(2);
    expect(count('too-large')).toBe(1);
  });

  it('is answered, and never with an error of ours, whatever a stranger sends in 1,000 tries', async () => {
    const bodies = fc.oneof(
      anyText({ maxLength: 300 }),
      fc
        .constantFrom('<xml>', '<xml><Encrypt>', '<a>'.repeat(5_000), '<!DOCTYPE a>')
        .chain((start) => fc.string({ maxLength: 50 }).map((rest) => start + rest)),
    );
    await fc.assert(
      fc.asyncProperty(bodies, fc.boolean(), async (body, plain) => {
        const { status } = await send(body, { plain });
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 1_000, seed: 20_261_123 },
    );
  });

  describe('whom a notice cannot reach (scenario 8)', () => {
    it('and who has left the account gets it on a visit', async () => {
      const number = await report(mrsBi);
      await mrsBi.call('/control/users', { openid: 'oMrsBi', following: false });
      await advance(number);
      expect(await noticesOf(number)).toMatchObject([
        {
          state: 'visit-due',
          areaCode: '530112010-C01',
          attempts: [
            { channel: 'customer-message', outcome: 'refused', code: '43004' },
            { channel: 'subscribe-notice', outcome: 'refused', code: '43004' },
            { channel: 'text-message', outcome: 'skipped', code: 'not-available' },
          ],
        },
      ]);
    });

    describe('where there is a provider of text messages', () => {
      const phone = '13800000001';
      let sms: TestSms;

      beforeEach(async () => {
        await server.close();
        const late = { now: () => server.hub.clock.now() };
        sms = await testSms(late);
        server = await testServer('in-process', { smsSender: sms.sender });
        mrsBi = new Resident(server.sandboxes['public-account'], 'oMrsBi');
      });
      afterEach(() => sms.close());

      /** Has news for her that WeChat cannot bring. */
      async function news(): Promise<string> {
        const number = await report(mrsBi);
        await mrsBi.call('/control/users', { openid: 'oMrsBi', following: false });
        await advance(number);
        return number;
      }
      const later = async (ms: number) => {
        clock().advance(ms);
        await server.hub.settle();
      };
      const texts = async (number: string) =>
        (await noticesOf(number))[0]?.attempts
          .filter(({ channel }) => channel === 'text-message')
          .map(({ outcome, code }) => [outcome, code]);

      it('gets one that says nothing of the case, and its receipt ends it', async () => {
        const number = await news();
        expect(await sms.taken()).toMatchObject([{ phone, text: expect.stringContaining(number) }]);
        expect(JSON.stringify(await sms.taken())).not.toMatch(/水沟|毕玉芬|progress/);
        expect((await noticesOf(number))[0]?.state).toBe('pending');
        await later(60_000);
        await sms.call('/receipts', { phone, arrived: true });
        await later(5 * 60_000);
        expect((await noticesOf(number))[0]?.state).toBe('delivered');
        expect(await texts(number)).toEqual([
          ['deferred', 'sent'],
          ['deferred', 'no-receipt-yet'],
          ['delivered', undefined],
        ]);
        const { connection } = server.hub.services.repositories;
        const looks = await connection.collection('audit').find({ detail: 'text-message' }).toArray();
        expect(looks.length).toBe(3);
        expect(JSON.stringify(looks)).not.toContain(phone);
        expect(JSON.stringify(await connection.collection('notices').find().toArray())).not.toContain(phone);
      });

      it('and it does not arrive, is told on a visit; one whose end nobody says, too', async () => {
        const failed = await news();
        await sms.call('/receipts', { phone, arrived: false, code: 'SP_EXPIRED' });
        await later(60_000);
        expect(await texts(failed)).toContainEqual(['refused', 'SP_EXPIRED']);
        expect((await noticesOf(failed))[0]?.state).toBe('visit-due');
        await advance(failed, ASSESSED);
        for (let hour = 0; hour < 24; hour += 1) await later(HOUR);
        const [, silent] = await noticesOf(failed);
        expect(silent).toMatchObject({ state: 'visit-due' });
        expect(silent?.attempts.at(-1)).toMatchObject({ outcome: 'unknown', code: 'no-receipt' });
        expect(await sms.taken()).toHaveLength(2);
      });

      it('whose answer is lost is asked for and not sent again; one that was not taken is', async () => {
        await sms.call('/mode', { mode: 'reset' });
        const number = await news();
        expect(await texts(number)).toEqual([['deferred', 'unclear']]);
        await sms.call('/mode', { mode: 'up' });
        await later(10 * 60_000);
        expect(await sms.taken()).toHaveLength(1);
        await sms.call('/errors', { code: 'isp.GATEWAY_ERROR' });
        await advance(number, ASSESSED);
        await later(10 * 60_000);
        expect(await sms.taken()).toHaveLength(2);
      });

      it('waits while the telephone gets too many or the provider is away, and climbs on where it never will', async () => {
        await sms.call('/errors', { code: 'isv.BUSINESS_LIMIT_CONTROL', message: '触发小时级流控Permits:5' });
        const number = await news();
        expect(await sms.taken()).toEqual([]);
        await sms.call('/mode', { mode: 'down' });
        await later(HOUR);
        await sms.call('/mode', { mode: 'up' });
        await later(HOUR);
        expect(await sms.taken()).toHaveLength(1);
        await sms.call('/errors', { code: 'isv.SMS_TEMPLATE_ILLEGAL' });
        await advance(number, ASSESSED);
        expect((await noticesOf(number))[1]).toMatchObject({
          state: 'visit-due',
          attempts: [
            {},
            {},
            { channel: 'text-message', outcome: 'refused', code: 'isv.SMS_TEMPLATE_ILLEGAL' },
          ],
        });
      });

      it('gets none where somebody in the dispute is protected: others may hold the telephone', async () => {
        const number = await report(mrsBi);
        const { id } = await disputeOf(number);
        const [party] = (await disputeOf(number)).partyIds;
        const { body } = await server.ask(
          PEOPLE.desk,
          `mutation { protectParty(partyId: "${party}", protection: VICTIM, reason: "她说怕他。") { __typename } }`,
        );
        expect(body.errors, id).toBeUndefined();
        await server.hub.settle();
        await mrsBi.call('/control/users', { openid: 'oMrsBi', following: false });
        await advance(number);
        expect(await texts(number)).toEqual([['skipped', 'protected']]);
        // Hers names nobody who is protected, but is part of the case that does.
        const cousin = new Resident(server.sandboxes['public-account'], 'oCousin');
        const another = await report(cousin, '毕家旺', '13800000002');
        await cousin.call('/control/users', { openid: 'oCousin', following: false });
        const merge = {
          loserId: (await disputeOf(another)).id,
          winnerId: id,
          reason: '电话核实，同一件事。',
        };
        await mergeDisputes(merge, PEOPLE.desk, server.hub.services);
        await server.hub.settle();
        expect(await texts(another)).toEqual([['skipped', 'protected']]);
        expect(await sms.taken()).toEqual([]);
      });
    });

    it('stays on the list of the grid worker until she has been told', async () => {
      const number = await report(mrsBi);
      await mrsBi.call('/control/users', { openid: 'oMrsBi', following: false });
      await advance(number);
      const worker: Actor = { ...PEOPLE.gridWorker, areaCode: '530112010-C01' };
      const due = `{ noticesInState(state: VISIT_DUE) { id text state attempts { code } } }`;
      const { body } = await server.ask(worker, due);
      const [notice] = (body.data as { noticesInState: { id: string }[] }).noticesInState;
      expect(notice).toMatchObject({ text: expect.stringContaining('正在了解情况'), attempts: null });
      expect((await server.ask(PEOPLE.farMediator, due)).body.data).toEqual({ noticesInState: [] });
      const visit = (who: Actor) =>
        server.ask(
          who,
          `mutation ($id: ID!) { recordNoticeVisit(notice: $id) {
            ... on NoticeFiled { notice { state visitedBy } } ... on AccountRefusal { code }
          } }`,
          { id: notice?.id },
        );
      expect((await visit(PEOPLE.farMediator)).body.data).toEqual({
        recordNoticeVisit: { code: 'OUTSIDE_AREA' },
      });
      expect((await visit(worker)).body.data).toEqual({
        recordNoticeVisit: { notice: { state: 'VISITED', visitedBy: '普艳' } },
      });
      expect((await visit(worker)).body.data).toEqual({ recordNoticeVisit: { code: 'NO_VISIT_DUE' } });
      const seen = await server.ask(
        PEOPLE.desk,
        `query ($id: ID!) { dispute(id: $id) {
          accountReports { number } notices { state attempts { channel outcome code } }
        } }`,
        { id: (await disputeOf(number)).id },
      );
      expect(seen.body.data).toMatchObject({
        dispute: {
          accountReports: [{ number }],
          notices: [{ state: 'VISITED', attempts: [{ channel: 'CUSTOMER_MESSAGE', code: '43004' }, {}, {}] }],
        },
      });
    });

    it('because she wrote too long ago gets a subscribe notice if she agreed to them', async () => {
      const number = await report(mrsBi);
      await mrsBi.call('/control/users', { openid: 'oMrsBi', following: true, agrees: true });
      clock().advance(49 * HOUR);
      await advance(number);
      expect(await noticesOf(number)).toMatchObject([
        {
          state: 'delivered',
          attempts: [
            { channel: 'customer-message', outcome: 'skipped', code: 'allowance-closed' },
            { channel: 'subscribe-notice', outcome: 'delivered' },
          ],
        },
      ]);
      expect(await mrsBi.seen('subscribe-notice')).toHaveLength(1);
    });

    it('because WeChat itself says that she wrote too long ago gets a subscribe notice, and no second message', async () => {
      const number = await report(mrsBi);
      await mrsBi.call('/control/users', { openid: 'oMrsBi', following: true, agrees: true });
      await mrsBi.call('/control/errors', { errcode: 45015, times: 1 });
      await advance(number);
      clock().advance(HOUR);
      await server.hub.settle();
      expect(await noticesOf(number)).toMatchObject([
        {
          state: 'delivered',
          attempts: [
            { channel: 'customer-message', outcome: 'refused', code: '45015' },
            { channel: 'subscribe-notice', outcome: 'delivered' },
          ],
        },
      ]);
      expect(await mrsBi.seen('customer-message')).toEqual([]);
      expect(await mrsBi.seen('subscribe-notice')).toHaveLength(1);
    });

    it('because the quota of the day is used up gets it the next day, once', async () => {
      const number = await report(mrsBi);
      // Ten in the evening in China.
      clock().advance(13 * HOUR);
      await mrsBi.call('/control/errors', { errcode: 45009, times: 1 });
      await advance(number);
      expect(await mrsBi.seen('customer-message')).toEqual([]);
      clock().advance(HOUR);
      await server.hub.settle();
      expect(await mrsBi.seen('customer-message')).toEqual([]);
      clock().advance(HOUR + 1);
      await server.hub.settle();
      expect(await mrsBi.seen('customer-message')).toHaveLength(1);
      clock().advance(24 * HOUR);
      await server.hub.settle();
      expect(await mrsBi.seen('customer-message')).toHaveLength(1);
      expect(await noticesOf(number)).toMatchObject([
        {
          state: 'delivered',
          attempts: [{ outcome: 'deferred', code: 'errcode 45009' }, { outcome: 'delivered' }],
        },
      ]);
    });

    it('because its answer was lost is not told twice by the same channel', async () => {
      const number = await report(mrsBi);
      await advance(number);
      await mrsBi.call('/control/mode', { mode: 'half-body' });
      await advance(number, ASSESSED);
      await mrsBi.call('/control/mode', { mode: 'up' });
      clock().advance(HOUR);
      await server.hub.settle();
      expect(await mrsBi.seen('customer-message')).toHaveLength(2);
      const [, lost] = await noticesOf(number);
      expect(lost?.state).toBe('visit-due');
      expect(lost?.attempts.map(({ channel, outcome }) => [channel, outcome])).toEqual([
        ['customer-message', 'unknown'],
        ['subscribe-notice', 'unknown'],
        ['text-message', 'skipped'],
      ]);
    });

    it('because WeChat is away gets it when WeChat is back', async () => {
      const number = await report(mrsBi);
      await mrsBi.call('/control/mode', { mode: 'down' });
      await advance(number);
      for (let hour = 0; hour < 6; hour += 1) {
        clock().advance(HOUR);
        await server.hub.settle();
      }
      await mrsBi.call('/control/mode', { mode: 'up' });
      await eventually('the message', async () => {
        clock().advance(5 * 60_000);
        await server.hub.settle();
        return (await mrsBi.seen('customer-message')).length === 1 || undefined;
      });
      expect((await noticesOf(number))[0]?.state).toBe('delivered');
    });
  });

  const message = (msgId: string | undefined, changes: Record<string, string> = {}): string =>
    accountMessage(clock().now(), {
      MsgType: 'text',
      ...(msgId === undefined ? {} : { Content: '你好', MsgId: msgId }),
      ...changes,
    });

  const send = (xml: string, { agoMs = 0, ...wrong }: Wrong = {}): Promise<Response> =>
    postAsWechat(server.url, xml, new Date(clock().now().getTime() - agoMs), wrong);

  async function post(msgId: string | undefined, changes: Record<string, string> = {}) {
    const response = await send(message(msgId, changes));
    return { status: response.status, text: await shownOf(response) };
  }
});
