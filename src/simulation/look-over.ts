import type { Evening } from './invariant.js';
import type { SimulatedHub } from './simulated-hub.js';
import type { StoredDispute } from './world/stored-dispute.js';

const ALL_AT_ONCE = 500;

/**
 * What there is to look over on an evening, as it lies in the store (日终检查对象).
 *
 * @param whole every dispute, and not only those that were worked on since this was last asked
 */
export async function lookOver({ services, served }: SimulatedHub, whole: boolean): Promise<Evening> {
  const { connection } = services.repositories;
  const turns = served();
  const worked = new Set(turns.flatMap(({ type, id }) => (type === 'dispute' ? [id] : [])));
  const collection = connection.collection<StoredDispute>('disputes');
  const found = collection.find(whole ? {} : { _id: { $in: [...worked] } }, { batchSize: ALL_AT_ONCE });
  return { disputes: await found.toArray(), types: new Set(turns.map(({ type }) => type)), whole };
}
