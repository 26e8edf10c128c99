import { normaliseIdNumber } from './normalise-id-number.js';
import { normaliseName } from './normalise-name.js';
import { normalisePhone } from './normalise-phone.js';
import type { SecretKey } from './secret-key.js';

const NORMALISE = {
  name: normaliseName,
  idNumber: normaliseIdNumber,
  phone: normalisePhone,
  /** An account on a platform, as the platform writes it. */
  account: (account: string) => account || undefined,
} as const;

const BYTES = 16;

/** What can be searched for without being opened. */
export type BlindKind = keyof typeof NORMALISE;

/**
 * A value's blind index (盲索引): equal for values that are equal once normalised, and of no use to whoever has not
 * got the key. Says which key it was made with.
 *
 * @returns undefined for a value that says nothing, such as a phone number without a digit
 */
export function blindIndex(
  kind: BlindKind,
  value: string,
  { id, key }: { readonly id: string; readonly key: SecretKey },
): string | undefined {
  const normal = NORMALISE[kind](value);
  if (normal === undefined) return undefined;
  return `${id}:${key
    .mac(JSON.stringify([kind, normal]))
    .subarray(0, BYTES)
    .toString('base64url')}`;
}
