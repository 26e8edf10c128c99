/**
 * Which fields of a collection are sealed (加密字段), by path, and what is read in their place once their key is
 * destroyed; undefined for a field that is left out then.
 *
 * @example { name: ERASED, phone: undefined, 'history[].evidence[].text': ERASED }
 */
export type SealedFields = Readonly<Record<string, unknown>>;
