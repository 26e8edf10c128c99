import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { inspect } from 'node:util';

const BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SECRET = '[secret key]';

/**
 * A key of 256 bits (密钥) that shows itself to nobody: logs, errors and JSON get a word in its place.
 *
 * What it encrypts, it also signs, together with associated data that say where the text belongs: elsewhere it
 * cannot be opened. AES-256-GCM; the form is nonce (12 bytes), text, tag (16 bytes).
 */
export class SecretKey {
  readonly #key: KeyObject;

  private constructor(bytes: Uint8Array) {
    this.#key = createSecretKey(bytes);
  }

  static generate(): SecretKey {
    return new SecretKey(randomBytes(BYTES));
  }

  /**
   * @param text 32 bytes in base64, as in a key file
   * @throws RangeError for anything else
   */
  static fromText(text: string): SecretKey {
    const bytes = Buffer.from(text, 'base64');
    if (bytes.length !== BYTES || bytes.toString('base64') !== text) {
      throw new RangeError(`a key must be ${BYTES} bytes in base64`);
    }
    return new SecretKey(bytes);
  }

  /** The key in base64: for the key file, and for nothing else. */
  revealForKeyFile(): string {
    return this.#key.export().toString('base64');
  }

  encrypt(text: Uint8Array, associated: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(associated));
    return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  }

  /** @returns undefined when the box was changed, or belongs to another key or other associated data */
  decrypt(box: Uint8Array, associated: string): Buffer | undefined {
    if (box.length < NONCE_BYTES + TAG_BYTES) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.#key, box.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(associated));
    decipher.setAuthTag(box.subarray(-TAG_BYTES));
    const text = decipher.update(box.subarray(NONCE_BYTES, -TAG_BYTES));
    try {
      // Proves the tag. In this mode it has no text of its own.
      decipher.final();
      return text;
    } catch {
      return undefined;
    }
  }

  /** Encrypts another key with this one. */
  wrap(key: SecretKey, associated: string): Buffer {
    return this.encrypt(key.#key.export(), associated);
  }

  /** @returns undefined where `decrypt` would return it */
  unwrap(box: Uint8Array, associated: string): SecretKey | undefined {
    const bytes = this.decrypt(box, associated);
    return bytes?.length === BYTES ? new SecretKey(bytes) : undefined;
  }

  /** HMAC-SHA256 of a text under this key. */
  mac(text: string): Buffer {
    return createHmac('sha256', this.#key).update(text).digest();
  }

  toString(): string {
    return SECRET;
  }

  toJSON(): string {
    return SECRET;
  }

  [inspect.custom](): string {
    return SECRET;
  }
}
