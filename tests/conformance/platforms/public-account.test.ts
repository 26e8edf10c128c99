import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeXml } from '../../../adapters/kit/write-xml.js';
import { createPublicAccountAdapter } from '../../../adapters/public-account/adapter.js';
import { urlSignature } from '../../../adapters/public-account/url-signature.js';
import type { AccountNoticeCommand } from '../../../src/domain/platforms/platform-command.js';
import type { AccountContent } from '../../../src/domain/platforms/platform-report.js';
import { otherDecrypt, otherSignature } from './other-wechat-crypto.js';
import { APP_ID, publicAccountUnderTest as account, accountOf } from './public-account-under-test.js';
import { memoryState, type Rig, SECRET, startRig } from './rig.js';

describe('the public account', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig(account);
  });
  afterEach(() => rig.close());

  const { token, aesKey } = accountOf(SECRET);

  const query = (seconds = Math.floor(rig.clock.now().getTime() / 1_000)) => {
    const timestamp = String(seconds);
    return { signature: urlSignature([token, timestamp, 'n1']), timestamp, nonce: 'n1' };
  };
  const receive = (xml: string) =>
    rig.adapter.receive({ method: 'POST', ...account.enclose(xml, { secret: SECRET, clock: rig.clock }) });

  describe('proves its address', () => {
    const ask = (changes: Record<string, string>) =>
      rig.adapter.receive({
        method: 'GET',
        headers: {},
        query: { ...query(), echostr: '8273645', ...changes },
        body: new Uint8Array(),
      });

    it('by the echo of what WeChat sent, and by nothing else', async () => {
      expect(await ask({})).toMatchObject({ accepted: true, reports: [], reply: { body: '8273645' } });
      expect(await ask({ signature: 'a'.repeat(40) })).toMatchObject({ accepted: false, status: 401 });
      expect(await ask({ nonce: 'n2' })).toMatchObject({ accepted: false, status: 401 });
      expect(await ask(query(1))).toMatchObject({ accepted: false, code: 'stale' });
    });

    it.each(['', '<script>', 'x'.repeat(257), '汉字'])('and echoes no %j', async (echostr) => {
      expect(await ask({ echostr })).toMatchObject({ accepted: false, code: 'malformed' });
    });
  });

  const SAID: readonly (readonly [Record<string, string | number>, AccountContent])[] = [
    [
      { MsgType: 'text', Content: ' 水沟 ', MsgId: '1' },
      { type: 'text', text: '水沟' },
    ],
    [
      { MsgType: 'text', Content: '<!DOCTYPE a> & ]]> <b>', MsgId: '1' },
      { type: 'text', text: '<!DOCTYPE a> & ]]> <b>' },
    ],
    [{ MsgType: 'voice', MediaId: 'm', MsgId: '1' }, { type: 'voice' }],
    [{ MsgType: 'voice', Recognition: '', MsgId: '1' }, { type: 'voice' }],
    [
      { MsgType: 'voice', Recognition: '有人打架', MsgId: '1' },
      { type: 'voice', recognition: '有人打架' },
    ],
    [
      { MsgType: 'image', PicUrl: 'http://x/', MsgId: '1' },
      { type: 'media', name: 'image' },
    ],
    [
      { MsgType: 'shortvideo', MsgId: '1' },
      { type: 'media', name: 'shortvideo' },
    ],
    [
      { MsgType: 'link', Title: 't', Url: 'http://x/', MsgId: '1' },
      { type: 'media', name: 'link' },
    ],
    [{ MsgType: 'event', Event: 'subscribe', EventKey: 'qrscene_1' }, { type: 'follow' }],
    [{ MsgType: 'event', Event: 'unsubscribe' }, { type: 'unfollow' }],
    [{ MsgType: 'event', Event: 'SCAN', EventKey: '1' }, { type: 'scan' }],
    [
      { MsgType: 'event', Event: 'CLICK', EventKey: 'report' },
      { type: 'menu', key: 'report' },
    ],
    [
      { MsgType: 'event', Event: 'VIEW', EventKey: 'http://x/' },
      { type: 'event', name: 'VIEW' },
    ],
    [
      { MsgType: 'event', Event: 'LOCATION', Latitude: 25 },
      { type: 'event', name: 'LOCATION' },
    ],
    [
      { MsgType: 'event', Event: 'subscribe_msg_popup_event' },
      { type: 'event', name: 'subscribe_msg_popup_event' },
    ],
  ];

  it.each(SAID)('reads %j', async (fields, content) => {
    const head = { ToUserName: 'gh_1', FromUserName: 'oX1', CreateTime: 1_795_309_200 };
    const received = await receive(writeXml({ ...head, ...fields }));
    expect(received).toMatchObject({ accepted: true, reply: { body: 'success' } });
    const [report] = received.accepted ? received.reports : [];
    expect(report).toMatchObject({ openid: 'oX1', content, occurredAt: new Date(1_795_309_200_000) });
  });

  it('brings a place back from the shifted grid of the maps', async () => {
    const received = await receive(
      writeXml({
        ToUserName: 'gh_1',
        FromUserName: 'oX1',
        CreateTime: 1_795_309_200,
        MsgType: 'location',
        Location_X: 25.0389,
        Location_Y: 102.7183,
        Label: '谷律村',
        MsgId: '1',
      }),
    );
    const [report] = received.accepted ? received.reports : [];
    if (report?.kind !== 'account-message' || report.content.type !== 'place') throw new Error('no place');
    const { latitude, longitude, label } = report.content;
    expect(label).toBe('谷律村');
    // In Kunming the grid is shifted by some three hundred metres south-east, so the truth lies north-west.
    expect(latitude - 25.0389).toBeGreaterThan(0.001);
    expect(latitude - 25.0389).toBeLessThan(0.006);
    expect(Math.abs(longitude - 102.7183)).toBeLessThan(0.006);
  });

  it('keeps a MsgId of more than 53 bits as it is, and makes one id of an event that comes twice', async () => {
    const message = account.write(account.validEvent);
    const [report] = await reportsOf(message);
    expect(report?.eventId).toBe('m:24876543210987654321');
    const event = (changes: object) =>
      account.write({
        ToUserName: 'gh_1',
        FromUserName: 'oX1',
        CreateTime: 1_795_309_200,
        MsgType: 'event',
        Event: 'subscribe',
        ...changes,
      });
    const ids = await Promise.all(
      [{}, {}, { CreateTime: 1_795_309_201 }, { FromUserName: 'oX2' }, { Event: 'SCAN' }].map(
        async (changes) => (await reportsOf(event(changes)))[0]?.eventId,
      ),
    );
    expect(ids[1]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(4);
    expect(ids.join()).not.toContain('oX1');
  });

  const reportsOf = async (xml: string) => {
    const received = await receive(xml);
    return received.accepted ? received.reports : [];
  };

  it('answers in words that the other implementation can open and verify', async () => {
    const received = await receive(account.write(account.validEvent));
    const body = received.accepted ? received.replySaying?.('您好 ]]> <b>').body : undefined;
    const part = (name: string) =>
      new RegExp(`<${name}>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</${name}>`).exec(body ?? '')?.[1] ?? '';
    expect(part('MsgSignature')).toBe(
      otherSignature(token, part('TimeStamp'), part('Nonce'), part('Encrypt')),
    );
    const { message, appId } = otherDecrypt(part('Encrypt'), aesKey);
    expect(appId).toBe(APP_ID);
    expect(message).toContain('<ToUserName><![CDATA[oResident1]]></ToUserName>');
    expect(message).toContain('<Content><![CDATA[您好 ]]]]><![CDATA[> <b>]]></Content>');
  });

  describe('where it is set to encrypt', () => {
    const plain = account.write(account.validEvent);

    it('takes nothing plain, though the query is signed', async () => {
      const body = Buffer.from(plain);
      expect(await rig.adapter.receive({ method: 'POST', headers: {}, query: query(), body })).toMatchObject({
        accepted: false,
        code: 'malformed',
      });
    });

    it('looks in the compatible mode at what is encrypted, and not at what stands beside it', async () => {
      const right = account.enclose(plain, { secret: SECRET, clock: rig.clock });
      const beside = plain.replace('團結谷律 隔壁把溝堵了', '伪造').replace('</xml>', '');
      const body = Buffer.from(
        beside +
          Buffer.from(right.body)
            .toString()
            .replace(/<xml>.*?<\/ToUserName>/, ''),
      );
      const received = await rig.adapter.receive({ method: 'POST', ...right, body });
      expect(received).toMatchObject({
        accepted: true,
        reports: [{ content: { text: '團結谷律 隔壁把溝堵了' } }],
      });
    });

    it('takes nothing that was encrypted for another account', async () => {
      const { secret } = accountOf(SECRET);
      const adapter = createPublicAccountAdapter({
        ...accountOf(SECRET),
        secret,
        appId: 'wxffffffffffffffff',
        baseUrl: rig.url,
        clock: rig.clock,
        state: memoryState(),
      });
      const callback = account.enclose(plain, { secret: SECRET, clock: rig.clock });
      expect(await adapter.receive({ method: 'POST', ...callback })).toMatchObject({
        accepted: false,
        code: 'bad-signature',
        status: 401,
      });
    });
  });

  it('takes and answers plain messages where it has no key', async () => {
    const { aesKey: _none, ...plain } = accountOf(SECRET);
    const adapter = createPublicAccountAdapter({
      ...plain,
      baseUrl: rig.url,
      clock: rig.clock,
      state: memoryState(),
    });
    const body = Buffer.from(account.write(account.validEvent));
    const received = await adapter.receive({ method: 'POST', headers: {}, query: query(), body });
    expect(received).toMatchObject({ accepted: true, reports: [{ openid: 'oResident1' }] });
    expect(received.accepted && received.replySaying?.('好').body).toContain(
      '<Content><![CDATA[好]]></Content>',
    );
  });

  describe('when WeChat answers with an error', () => {
    const command = account.command(1) as AccountNoticeCommand;
    const plan = (errcode: number, times = 1, on = 'message') =>
      rig.control('POST', '/control/errors', { errcode, times, on });
    const deliver = () => rig.adapter.deliver(command);

    it.each([-1, 61450])('tries again after %i', async (errcode) => {
      await plan(errcode);
      expect(await deliver()).toEqual({ outcome: 'deferred', reason: `errcode ${errcode}`, notSent: true });
    });

    it('waits for the next minute after 45011, and for the next day in China after 45009', async () => {
      // Ten at night in China, as in a day whose quota is used up.
      rig.clock.advance(13 * 3_600_000 + 20_000);
      await plan(45011);
      expect(await deliver()).toMatchObject({ outcome: 'deferred', retryAfterMs: 40_000 });
      await plan(45009);
      expect(await deliver()).toMatchObject({ outcome: 'deferred', retryAfterMs: 2 * 3_600_000 - 20_000 });
    });

    it.each([40001, 40014, 42001])('fetches another token after %i, once', async (errcode) => {
      await plan(errcode);
      expect(await deliver()).toEqual({ outcome: 'delivered' });
      rig.clock.advance(31_000);
      await plan(errcode, 2);
      expect(await deliver()).toMatchObject({ outcome: 'deferred', notSent: true });
    });

    it.each([40003, 43004, 43101, 45015, 45047, 48002, 50002])(
      'advises another channel after %i',
      async (errcode) => {
        await plan(errcode);
        expect(await deliver()).toMatchObject({
          outcome: 'refused',
          code: String(errcode),
          advice: 'switch-channel',
        });
      },
    );

    it.each([48001, 48004, 40164])('calls for a person after %i', async (errcode) => {
      await plan(errcode);
      expect(await deliver()).toMatchObject({ outcome: 'refused', code: String(errcode), advice: 'alert' });
    });

    it('gives up after an error that nothing helps against', async () => {
      await plan(47001);
      expect(await deliver()).toMatchObject({ outcome: 'refused', code: '47001' });
    });

    it('keeps the rule of five, and of three a minute after a click', async () => {
      for (let sent = 2; sent <= 5; sent += 1)
        expect(await deliver()).toMatchObject({ outcome: 'delivered' });
      expect(await deliver()).toMatchObject({ code: '45047' });
      rig.clock.advance(1_000);
      await rig.control('POST', '/control/events', { openid: 'oResident1', event: 'CLICK', send: false });
      for (let sent = 1; sent <= 3; sent += 1)
        expect(await deliver()).toMatchObject({ outcome: 'delivered' });
      expect(await deliver()).toMatchObject({ code: '45047' });
      rig.clock.advance(49 * 3_600_000);
      expect(await deliver()).toMatchObject({ code: '45015' });
    });
  });
});
