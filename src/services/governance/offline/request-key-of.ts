import { createHash } from 'node:crypto';

/** The key under which a record of a phone becomes a hint or a dispute, once (离线请求编号). */
export const requestKeyOf = (recordId: string): string =>
  `offline-${createHash('sha256').update(recordId).digest('hex').slice(0, 40)}`;
