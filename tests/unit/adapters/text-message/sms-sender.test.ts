import { createHash, createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acs3Signature } from '../../../../adapters/text-message/acs3-signature.js';
import { eventually } from '../../../kit/eventually.js';
import { type TestSms, testSms } from '../../../kit/sms-sandbox.js';
import { TestClock } from '../../../kit/test-clock.js';

const MESSAGE = { key: 'K1', phone: '13800000001', number: '11230042' };
const HOUR = 3_600_000;

describe('the signature of Alibaba Cloud', () => {
  it('is the one that the provider prints for its example', () => {
    const headers = {
      host: 'ecs.cn-shanghai.aliyuncs.com',
      'x-acs-action': 'RunInstances',
      'x-acs-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-acs-date': '2023-10-26T10:22:32Z',
      'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
      'x-acs-version': '2014-05-26',
    };
    const query = { ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd', RegionId: 'cn-shanghai' };
    const request = { method: 'POST', path: '/', query, headers, body: '' };
    expect(acs3Signature(request, 'YourAccessKeySecret')).toBe(
      '06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
    );
  });

  it('encodes and orders as the rule says, written a second time', () => {
    const request = {
      method: 'POST',
      path: '/',
      query: { b: '团结 (枢纽)*', a: "it's~!", 'a-b': '+/=' },
      headers: { 'x-acs-b': ' 2 ', host: 'h' },
      body: '',
    };
    const sha = (text: string) => createHash('sha256').update(text).digest('hex');
    const canonical =
      'POST\n/\na=it%27s~%21&a-b=%2B%2F%3D&b=%E5%9B%A2%E7%BB%93%20%28%E6%9E%A2%E7%BA%BD%29%2A\n' +
      `host:h\nx-acs-b:2\n\nhost;x-acs-b\n${sha('')}`;
    expect(acs3Signature(request, 's')).toBe(
      createHmac('sha256', 's')
        .update(`ACS3-HMAC-SHA256\n${sha(canonical)}`)
        .digest('hex'),
    );
  });
});

describe('a text message', () => {
  const clock = new TestClock();
  let sms: TestSms;
  beforeEach(async () => {
    sms = await testSms(clock);
  });
  afterEach(() => sms.close());

  it('goes out signed, is found by its key, and its receipt with it, also after the provider began anew', async () => {
    expect(await sms.sender.send(MESSAGE)).toMatchObject({ outcome: 'delivered' });
    expect(await sms.taken()).toMatchObject([{ phone: MESSAGE.phone, outId: 'K1' }]);
    expect(await sms.sender.find(MESSAGE, clock.now())).toEqual({ state: 'waiting' });
    await sms.call('/receipts', { phone: MESSAGE.phone, arrived: true });
    await sms.restart();
    await eventually('the receipt', async () => {
      const { state } = await sms.sender.find(MESSAGE, clock.now());
      return state === 'delivered' || undefined;
    });
    expect(await sms.sender.find({ ...MESSAGE, key: 'K2' }, clock.now())).toEqual({ state: 'unknown' });
    expect(await sms.sender.find(MESSAGE, new Date(clock.now().getTime() - 24 * HOUR))).toEqual({
      state: 'unknown',
    });
  });

  it.each([
    ['isv.BUSINESS_LIMIT_CONTROL', '触发分钟级流控Permits:1', { notSent: true, retryAfterMs: 60_000 }],
    ['isv.BUSINESS_LIMIT_CONTROL', '触发小时级流控Permits:5', { notSent: true, retryAfterMs: HOUR }],
    // It is nine in the morning in China.
    ['isv.BUSINESS_LIMIT_CONTROL', '触发天级流控Permits:10', { notSent: true, retryAfterMs: 15 * HOUR }],
    ['isv.DAY_LIMIT_CONTROL', '', { notSent: true, retryAfterMs: 15 * HOUR }],
    ['Throttling.User', '', { notSent: true }],
    ['isp.SYSTEM_ERROR', '', { reason: 'isp.SYSTEM_ERROR' }],
  ])('that meets %s (%s) waits', async (code, message, expected) => {
    await sms.call('/errors', { code, message });
    const delivery = await sms.sender.send(MESSAGE);
    expect(delivery).toMatchObject({ outcome: 'deferred', ...expected });
    expect('notSent' in delivery).toBe('notSent' in expected);
    expect(await sms.taken()).toEqual([]);
  });

  it.each([
    ['isv.SMS_TEMPLATE_ILLEGAL', 'alert'],
    ['isv.OUT_OF_SERVICE', 'alert'],
    ['isv.MOBILE_NUMBER_ILLEGAL', 'switch-channel'],
  ])('that is refused with %s is refused for good', async (code, advice) => {
    await sms.call('/errors', { code });
    expect(await sms.sender.send(MESSAGE)).toMatchObject({ outcome: 'refused', code, advice });
  });

  it.each(['0871-1234567', '110', '', '138000000011'])(
    'is not sent to %j, which is no mobile telephone',
    async (phone) => {
      expect(await sms.sender.send({ ...MESSAGE, phone })).toMatchObject({ outcome: 'refused' });
      expect(await sms.taken()).toEqual([]);
    },
  );

  it.each([
    ['secret', { secret: 'another secret altogether' }, 'SignatureDoesNotMatch'],
    ['key', { keyId: 'LTAI9999999999' }, 'InvalidAccessKeyId.NotFound'],
    ['signature name', { signName: '别的街道' }, 'isv.SMS_SIGNATURE_ILLEGAL'],
    ['template', { template: 'SMS_1' }, 'isv.SMS_TEMPLATE_ILLEGAL'],
  ])('with a wrong %s is refused', async (_what, wrong, code) => {
    const other = await testSms(clock, wrong);
    expect(await other.sender.send(MESSAGE)).toMatchObject({ outcome: 'refused', code, advice: 'alert' });
    expect(await other.taken()).toEqual([]);
    await other.close();
  });

  it('whose answer is lost may have gone out; one that met no provider has not', async () => {
    for (const mode of ['half-body', 'reset', 'gb18030', 'wrong-type']) {
      await sms.call('/mode', { mode });
      const delivery = await sms.sender.send(MESSAGE);
      expect(delivery.outcome, mode).toBe(mode === 'gb18030' ? delivery.outcome : 'deferred');
      expect('notSent' in delivery, mode).toBe(false);
      expect(await sms.sender.find(MESSAGE, clock.now()), mode).toMatchObject({
        state: mode === 'gb18030' ? expect.any(String) : 'unreachable',
      });
    }
    await sms.call('/mode', { mode: 'down' });
    expect(await sms.sender.send(MESSAGE)).toMatchObject({ outcome: 'deferred', notSent: true });
  });
});
