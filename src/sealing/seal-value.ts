import { serialize } from 'bson';
import type { DataKey } from './data-key.js';
import { type FieldAddress, formatAddress } from './field-address.js';
import { formatSealed } from './sealed-text.js';

/**
 * Seals a value for one place in the store (加密).
 *
 * @param value anything that the store could hold: text, a number, a Date, an object, a list
 */
export const sealValue = (value: unknown, { id, key }: DataKey, address: FieldAddress): string =>
  formatSealed({
    keyId: id,
    box: key.encrypt(serialize({ value }, { ignoreUndefined: true }), formatAddress(address)),
  });
