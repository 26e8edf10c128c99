import { deserialize } from 'bson';
import { type FieldAddress, formatAddress } from './field-address.js';
import { SealBrokenError } from './seal-broken-error.js';
import type { SealedText } from './sealed-text.js';
import type { SecretKey } from './secret-key.js';

/**
 * Opens a sealed value (解密).
 *
 * @throws SealBrokenError when it was changed in any bit, comes from another place, or was sealed with another key
 */
export function openValue({ box }: SealedText, key: SecretKey, address: FieldAddress): unknown {
  const bytes = key.decrypt(box, formatAddress(address));
  if (!bytes) throw new SealBrokenError(`${address.collection} ${address.id} ${address.field}`);
  return deserialize(bytes).value;
}
