import { isDeepStrictEqual } from 'node:util';
import { mapFields } from '../../sealing/map-fields.js';
import { openValue } from '../../sealing/open-value.js';
import { sealValue } from '../../sealing/seal-value.js';
import type { SealedFields } from '../../sealing/sealed-fields.js';
import { parseSealed, type SealedText } from '../../sealing/sealed-text.js';
import { ClearTextFoundError } from './clear-text-found-error.js';
import type { DataKeys } from './data-keys.js';
import { SubjectErasedError } from './subject-erased-error.js';

interface StoredDocument {
  readonly _id: string;
}

/**
 * Seals documents on their way to the driver and opens them on their way back, field by field (字段加密).
 *
 * @example
 * const FIELDS: SealedFields = { name: ERASED, phone: undefined, 'visits[].note': ERASED };
 *
 * // The name of the data key says what goes when somebody's data must go. It is stored in clear.
 * const stored = await sealer.seal('users', `user:${user.id}`, { _id: user.id, ...fields }, FIELDS);
 * await model.create([stored]);
 *
 * // Many at once: one read of the store for all their keys.
 * const users = await sealer.open('users', await model.find(filter).lean(), FIELDS);
 *
 * // Erases all that was sealed under it, here at once, in other processes within five seconds.
 * await sealer.keys.destroy(`user:${user.id}`, clock.now());
 */
export class FieldSealer {
  constructor(readonly keys: DataKeys) {}

  /**
   * The document with these fields sealed; absent ones stay absent. A schema must allow text where a sealed value
   * of another type will stand (`Mixed`).
   *
   * @param subject the name of the data key
   * @throws SubjectErasedError when that key was destroyed and a field says anything else than that
   */
  async seal<D extends StoredDocument>(
    collection: string,
    subject: string,
    document: D,
    fields: SealedFields,
  ): Promise<D> {
    return this.sealWhere(() => true, collection, subject, document, fields);
  }

  /** The same for a document that an older hub stored: what is sealed in it stays as it is. */
  async sealClear<D extends StoredDocument>(
    collection: string,
    subject: string,
    document: D,
    fields: SealedFields,
  ): Promise<D> {
    const isClear = (value: unknown) => parseSealed(value) === undefined;
    return this.sealWhere(isClear, collection, subject, document, fields);
  }

  /**
   * The documents with these fields opened, in the same order. Where a key is gone, the field reads as `fields` says.
   *
   * @throws SealBrokenError when a sealed value was changed or moved
   * @throws ClearTextFoundError when a field that should be sealed is not
   */
  async open<D extends StoredDocument>(
    collection: string,
    documents: readonly D[],
    fields: SealedFields,
  ): Promise<D[]> {
    const found: (SealedText | undefined)[] = [];
    const keyIds = new Set<string>();
    for (const document of documents) {
      mapFields(document, fields, (value, field, erased) => {
        const sealed = parseSealed(value);
        found.push(sealed);
        if (sealed) keyIds.add(sealed.keyId);
        else if (!isDeepStrictEqual(value, erased)) {
          throw new ClearTextFoundError(collection, document._id, field);
        }
        return value;
      });
    }
    const keys = await this.keys.forOpening(keyIds);
    // The second walk meets the same values in the same order.
    let next = 0;
    return documents.map((document) =>
      mapFields(document, fields, (_value, field, erased) => {
        const sealed = found[next++];
        const key = sealed && keys.get(sealed.keyId);
        return key ? openValue(sealed, key, { collection, id: document._id, field }) : erased;
      }),
    );
  }

  private async sealWhere<D extends StoredDocument>(
    chosen: (value: unknown) => boolean,
    collection: string,
    subject: string,
    document: D,
    fields: SealedFields,
  ): Promise<D> {
    let any = false;
    mapFields(document, fields, (value) => {
      any ||= chosen(value);
      return value;
    });
    if (!any) return document;
    const dataKey = await this.keys.forSealing(subject);
    return mapFields(document, fields, (value, field, erased) => {
      if (!chosen(value)) return value;
      if (dataKey) return sealValue(value, dataKey, { collection, id: document._id, field });
      // What reads as erased may be written back; anything else would be kept in clear.
      if (isDeepStrictEqual(value, erased)) return value;
      throw new SubjectErasedError(subject);
    });
  }
}
