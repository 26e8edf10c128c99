import { type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import { canonicalForm } from './canonical-form.js';
import type { SigningKeys } from './signing-keys.js';

const SEQUENCE = z.int().min(1);
const HASH = z.string().regex(/^[0-9a-f]{64}$/);

const ANCHOR = z.strictObject({
  /** What it says: these entries were stored; or, everything up to here was removed because it had grown old. */
  kind: z.enum(['entries', 'checkpoint']),
  /** The first entry that it covers. */
  from: SEQUENCE,
  /** The last entry that it covers, and that entry's hash. */
  sequence: SEQUENCE,
  hash: HASH,
  /** When it was signed, ISO 8601. */
  at: z.string(),
  /** Who signed: the process that stored the entries, or another one that found them without an anchor. */
  by: z.enum(['writer', 'witness', 'operator']),
  keyId: z.string(),
  /** Ed25519 over the canonical form of all other fields, in base64. */
  signature: z.string(),
});

/**
 * A signed statement outside the store about where the chain stood (存证锚点): one line of the anchor file. Whoever
 * rewrites the chain would have to rewrite these too, and cannot sign them.
 */
export type Anchor = z.output<typeof ANCHOR>;

export type AnchorClaim = Pick<Anchor, 'kind' | 'from' | 'sequence' | 'hash' | 'at' | 'by'>;

export function signAnchor(claim: AnchorClaim, keys: SigningKeys): Anchor {
  const signed = { ...claim, keyId: keys.currentId };
  return { ...signed, signature: keys.sign(canonicalForm(signed)) };
}

/** Whether one of our keys signed it. */
export function isGenuine({ signature, ...signed }: Anchor, keys: ReadonlyMap<string, KeyObject>): boolean {
  const key = keys.get(signed.keyId);
  return (
    key !== undefined &&
    verify(null, Buffer.from(canonicalForm(signed)), key, Buffer.from(signature, 'base64'))
  );
}

/** Reads one line; `undefined` when it is none, as a crash in the middle of writing may leave it. */
export function readAnchor(line: string): Anchor | undefined {
  try {
    return ANCHOR.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
