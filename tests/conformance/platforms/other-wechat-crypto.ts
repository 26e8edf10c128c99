import crypto from 'node:crypto';

// A second reading of WeChat's rules, by way of AES block by block (ECB) and XOR. It shares nothing with the
// adapter, not even the mode of the cipher, so that both cannot be wrong in the same way.

function xor(one: Buffer, other: Buffer): Buffer {
  return Buffer.from(one.map((byte, index) => byte ^ (other[index] ?? 0)));
}

function blockCipher(key: Buffer, direction: 'in' | 'out'): (block: Buffer) => Buffer {
  return (block) => {
    const cipher =
      direction === 'in'
        ? crypto.createCipheriv('aes-256-ecb', key, null)
        : crypto.createDecipheriv('aes-256-ecb', key, null);
    cipher.setAutoPadding(false);
    return Buffer.concat([cipher.update(block), cipher.final()]);
  };
}

const keyOf = (encodingAesKey: string): Buffer => Buffer.from(`${encodingAesKey}=`, 'base64');

export function otherEncrypt(message: string, encodingAesKey: string, appId: string): string {
  const key = keyOf(encodingAesKey);
  const text = Buffer.from(message, 'utf8');
  const size = Buffer.from([text.length >>> 24, text.length >>> 16, text.length >>> 8, text.length]);
  let plain = Buffer.concat([crypto.randomBytes(16), size, text, Buffer.from(appId)]);
  const missing = 32 - (plain.length % 32);
  plain = Buffer.concat([plain, Buffer.from(new Array<number>(missing).fill(missing))]);
  const encrypt = blockCipher(key, 'in');
  const out: Buffer[] = [];
  let before: Buffer = key.subarray(0, 16);
  for (let at = 0; at < plain.length; at += 16) {
    before = encrypt(xor(plain.subarray(at, at + 16), before));
    out.push(before);
  }
  return Buffer.concat(out).toString('base64');
}

export function otherDecrypt(encrypted: string, encodingAesKey: string): { message: string; appId: string } {
  const key = keyOf(encodingAesKey);
  const bytes = Buffer.from(encrypted, 'base64');
  const decrypt = blockCipher(key, 'out');
  const out: Buffer[] = [];
  let before: Buffer = key.subarray(0, 16);
  for (let at = 0; at < bytes.length; at += 16) {
    const block = bytes.subarray(at, at + 16);
    out.push(xor(decrypt(block), before));
    before = block;
  }
  const padded = Buffer.concat(out);
  const plain = padded.subarray(0, padded.length - (padded[padded.length - 1] ?? 0));
  const length = Number.parseInt(plain.subarray(16, 20).toString('hex'), 16);
  return {
    message: plain.subarray(20, 20 + length).toString('utf8'),
    appId: plain.subarray(20 + length).toString('utf8'),
  };
}

export function otherSignature(...parts: string[]): string {
  parts.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return crypto.createHash('sha1').update(parts.join(''), 'ascii').digest('hex');
}
