import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { z } from 'zod';

/** How the keys lie in their file. Keys that were replaced keep their public half, for what they signed. */
export const KEYS_FILE = z.object({
  current: z.string(),
  keys: z.array(
    z.object({
      id: z.string(),
      madeAt: z.string(),
      /** Ed25519, as SPKI in DER, in base64. */
      publicKey: z.string(),
      /** As PKCS 8 in DER, in base64; only of the current key. */
      privateKey: z.string().optional(),
    }),
  ),
});

export type KeysFile = z.output<typeof KEYS_FILE>;

/** The keys that sign anchors (存证签名密钥). Nothing here prints the private one. */
export class SigningKeys {
  readonly currentId: string;
  readonly publicKeys: ReadonlyMap<string, KeyObject>;
  readonly #current: KeyObject;

  /** @throws Error when the current key is not among them, or has no private half */
  constructor({ current, keys }: KeysFile) {
    const secret = keys.find(({ id }) => id === current)?.privateKey;
    if (secret === undefined) throw new Error('the current audit signing key is missing');
    this.currentId = current;
    this.#current = createPrivateKey({ key: Buffer.from(secret, 'base64'), format: 'der', type: 'pkcs8' });
    this.publicKeys = new Map(
      keys.map(({ id, publicKey }) => [
        id,
        createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }),
      ]),
    );
  }

  /** The signature of the current key, in base64. */
  sign(text: string): string {
    return sign(null, Buffer.from(text), this.#current).toString('base64');
  }
}
