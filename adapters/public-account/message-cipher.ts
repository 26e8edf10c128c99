import { createCipheriv, createDecipheriv, randomBytes, timingSafeEqual } from 'node:crypto';

/** What messages of one account are encrypted with (消息加解密). */
export interface MessageKey {
  readonly key: Buffer;
  readonly appId: string;
}

const NONCE_BYTES = 16;
const LENGTH_BYTES = 4;
/** WeChat pads to 32 bytes, not to AES's 16, so the padding is ours to make. */
const BLOCK = 32;

/** Encrypts a message as WeChat does: base64 of AES-256-CBC over nonce, length, message, app id and padding. */
export function encryptMessage(message: string | Uint8Array, { key, appId }: MessageKey): string {
  const body = Buffer.from(message);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(body.length);
  const plain = Buffer.concat([randomBytes(NONCE_BYTES), length, body, Buffer.from(appId)]);
  const pad = BLOCK - (plain.length % BLOCK);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([
    cipher.update(plain),
    cipher.update(Buffer.alloc(pad, pad)),
    cipher.final(),
  ]).toString('base64');
}

/**
 * Opens what `encryptMessage` made. Call it only after the signature was found good: then no padding oracle can be
 * had of it.
 *
 * @returns `undefined` for anything else, or for what is meant for another account
 */
export function decryptMessage(encrypted: string, { key, appId }: MessageKey): Buffer | undefined {
  const sealed = Buffer.from(encrypted, 'base64');
  if (sealed.length === 0 || sealed.length % BLOCK !== 0) return undefined;
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(sealed), decipher.final()]);
  const pad = padded.at(-1) ?? 0;
  if (pad < 1 || pad > BLOCK || !padded.subarray(-pad).every((byte) => byte === pad)) return undefined;
  const plain = padded.subarray(0, -pad);
  const start = NONCE_BYTES + LENGTH_BYTES;
  if (plain.length < start) return undefined;
  const end = start + plain.readUInt32BE(NONCE_BYTES);
  const wanted = Buffer.from(appId);
  const meantFor = plain.subarray(end);
  if (meantFor.length !== wanted.length || !timingSafeEqual(meantFor, wanted)) return undefined;
  return plain.subarray(start, end);
}
