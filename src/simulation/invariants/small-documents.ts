import { calculateObjectSize } from 'bson';
import type { Invariant } from '../invariant.js';

const LARGEST_BYTES = 256 * 1024;

/** Every dispute is under 256 KB, however long it lives (文档大小). */
export const smallDocuments: Invariant = {
  name: 'small-documents',
  async check(_world, { disputes }) {
    return disputes
      .map((dispute) => ({ id: dispute._id, bytes: calculateObjectSize(dispute) }))
      .filter(({ bytes }) => bytes >= LARGEST_BYTES)
      .map(({ id, bytes }) => ({ case: id, reason: `${bytes} bytes` }));
  },
};
