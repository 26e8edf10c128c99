import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const StoredKey = z.object({
  kid: z.string().min(1),
  createdAt: z.iso.datetime().pipe(z.coerce.date()),
  /** When the last token that it signed has run out; absent for the one that signs. */
  until: z.iso.datetime().pipe(z.coerce.date()).optional(),
  jwk: z.object({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string(),
    y: z.string(),
    d: z.string(),
  }),
});

const TokenKeyFile = z.object({
  keys: z.array(StoredKey).refine((keys) => keys.filter(({ until }) => until === undefined).length === 1),
});

/** A key of the file, with its private part (令牌签名密钥). */
export type StoredTokenKey = z.infer<typeof StoredKey>;

/** A new key for ES256. */
export function newTokenKey(createdAt: Date): StoredTokenKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = privateKey.export({ format: 'jwk' }) as StoredTokenKey['jwk'];
  return { kid: randomBytes(9).toString('base64url'), createdAt, jwk };
}

export const tokenKeyText = (keys: readonly StoredTokenKey[]): string =>
  `${JSON.stringify({ keys }, null, 2)}\n`;

/** @throws Error, which names the file and never what is in it */
export function readTokenKeys(file: string): readonly StoredTokenKey[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const read = TokenKeyFile.safeParse(content);
  if (!read.success) throw new Error(`${file} does not hold the keys that sign tokens.`);
  return read.data.keys;
}
