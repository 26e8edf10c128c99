import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signedHeaders } from '../../../adapters/kit/signed-headers.js';
import { verifySignature } from '../../../adapters/kit/verify-signature.js';

const secret = 'a-secret-of-some-length';
const now = new Date('2026-11-23T01:00:00Z');
const key = { secret, clock: { now: () => now } };
const body = '{"event":"纠纷"}';
const headers = (overrides: Record<string, string | undefined> = {}) => ({
  ...signedHeaders('e1', body, key),
  ...overrides,
});
const at = (seconds: number) => ({ secret, clock: { now: () => new Date(now.getTime() + seconds * 1_000) } });

describe('a signature of the platform contract', () => {
  it('is the HMAC of id, timestamp and body, as anyone can compute it from the contract', () => {
    const timestamp = String(now.getTime() / 1_000);
    const mac = createHmac('sha256', secret).update(`e1.${timestamp}.${body}`).digest('base64');
    expect(headers()).toEqual({
      'x-hub-id': 'e1',
      'x-hub-timestamp': timestamp,
      'x-hub-signature': `v1,${mac}`,
    });
  });

  it('is valid for the message it was made for', () => {
    expect(verifySignature(headers(), body, key)).toBe('valid');
    expect(verifySignature(headers(), Buffer.from(body), key)).toBe('valid');
  });

  it.each([
    ['another body', headers(), `${body} `],
    ['another id', headers({ 'x-hub-id': 'e2' }), body],
    ['another time', headers({ 'x-hub-timestamp': '1795000001' }), body],
    ['no signature', headers({ 'x-hub-signature': undefined }), body],
    ['an empty signature', headers({ 'x-hub-signature': '' }), body],
    [
      'an unknown version',
      headers({ 'x-hub-signature': headers()['x-hub-signature'].replace('v1', 'v2') }),
      body,
    ],
    ['no id', headers({ 'x-hub-id': undefined }), body],
    ['a dot in the id', signedHeaders('e1.1', body, key), body],
    ['a time that is no number', headers({ 'x-hub-timestamp': 'now' }), body],
    ['a time in another script', headers({ 'x-hub-timestamp': '１７９５０００００' }), body],
    ['a huge time', headers({ 'x-hub-timestamp': '9'.repeat(400) }), body],
  ])('is bad with %s', (_, given, bytes) => {
    expect(verifySignature(given, bytes, key)).toBe('bad-signature');
  });

  it('is bad under another secret', () => {
    expect(verifySignature(headers(), body, { ...key, secret: 'another-secret-of-length' })).toBe(
      'bad-signature',
    );
  });

  it('holds for 300 seconds either way, and then is stale', () => {
    expect(verifySignature(headers(), body, at(300))).toBe('valid');
    expect(verifySignature(headers(), body, at(-300))).toBe('valid');
    expect(verifySignature(headers(), body, at(301))).toBe('stale');
    expect(verifySignature(headers(), body, at(-301))).toBe('stale');
  });

  it('tells a forger nothing about the clock', () => {
    expect(verifySignature(headers({ 'x-hub-signature': 'v1,AAAA' }), body, at(9_999))).toBe('bad-signature');
  });

  it('may stand beside that of an older secret while the secret is changed', () => {
    const both = `v1,AAAA ${headers()['x-hub-signature']}`;
    expect(verifySignature(headers({ 'x-hub-signature': both }), body, key)).toBe('valid');
  });

  it('is not looked for among endless candidates', () => {
    const many = `${'v1,AAAA '.repeat(4)}${headers()['x-hub-signature']}`;
    expect(verifySignature(headers({ 'x-hub-signature': many }), body, key)).toBe('bad-signature');
  });
});
