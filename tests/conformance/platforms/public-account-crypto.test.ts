import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decryptMessage, encryptMessage } from '../../../adapters/public-account/message-cipher.js';
import { messageKey } from '../../../adapters/public-account/message-key.js';
import { isSignatureOf, urlSignature } from '../../../adapters/public-account/url-signature.js';
import { otherDecrypt, otherEncrypt, otherSignature } from './other-wechat-crypto.js';

const RUNS = { numRuns: 1_000, seed: 20_261_123 };
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];

const aesKeys = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 43, maxLength: 43 });
const appIds = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 8, maxLength: 32 });
const messages = fc.string({ unit: 'grapheme', maxLength: 600 });

describe("WeChat's encryption, beside a second implementation of it", () => {
  it('is opened by the other in 1,000 random messages', () => {
    fc.assert(
      fc.property(messages, aesKeys, appIds, (message, aesKey, appId) => {
        const encrypted = encryptMessage(message, { key: messageKey(aesKey), appId });
        expect(otherDecrypt(encrypted, aesKey)).toEqual({ message, appId });
      }),
      RUNS,
    );
  });

  it('opens what the other made, in 1,000 random messages', () => {
    fc.assert(
      fc.property(messages, aesKeys, appIds, (message, aesKey, appId) => {
        const encrypted = otherEncrypt(message, aesKey, appId);
        expect(decryptMessage(encrypted, { key: messageKey(aesKey), appId })?.toString()).toBe(message);
      }),
      RUNS,
    );
  });

  it('signs as the other does', () => {
    const words = fc.string({
      unit: fc.constantFrom(...LETTERS, '+', '/', '='),
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, words, words, words, (token, timestamp, nonce, encrypted) => {
        const parts = [token, timestamp, nonce, encrypted];
        expect(urlSignature(parts)).toBe(otherSignature(...parts));
        expect(isSignatureOf(parts, otherSignature(...parts))).toBe(true);
        expect(isSignatureOf([...parts, 'x'], otherSignature(...parts))).toBe(false);
      }),
      RUNS,
    );
  });

  it('gives nothing for another account, another key, or random bytes', () => {
    const key = messageKey('a'.repeat(43));
    const encrypted = encryptMessage('<xml/>', { key, appId: 'wx0000000000000001' });
    expect(decryptMessage(encrypted, { key, appId: 'wx0000000000000002' })).toBeUndefined();
    expect(decryptMessage(encrypted, { key, appId: 'wx' })).toBeUndefined();
    const other = messageKey('b'.repeat(43));
    expect(decryptMessage(encrypted, { key: other, appId: 'wx0000000000000001' })).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 256 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64');
        expect(decryptMessage(text, { key, appId: 'wx0000000000000001' })).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('does not survive a single bit that was turned in the last blocks', () => {
    const key = messageKey('a'.repeat(43));
    const appId = 'wx0000000000000001';
    const encrypted = Buffer.from(encryptMessage('a'.repeat(100), { key, appId }), 'base64');
    for (let bit = 0; bit < 256; bit += 1) {
      const turned = Buffer.from(encrypted);
      const at = turned.length - 32 + (bit >> 3);
      turned[at] = (turned[at] ?? 0) ^ (1 << (bit & 7));
      expect(decryptMessage(turned.toString('base64'), { key, appId })).toBeUndefined();
    }
  });

  it.each(['', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}+`])('takes %j for no key', (text) => {
    expect(() => messageKey(text)).toThrow(expect.objectContaining({ code: 'bad-message-key' }));
  });

  it('makes another ciphertext of the same message every time', () => {
    const key = { key: messageKey(randomBytes(22).toString('hex').slice(0, 43)), appId: 'wx1' };
    expect(encryptMessage('同样的话', key)).not.toBe(encryptMessage('同样的话', key));
  });
});
