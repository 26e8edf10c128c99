import type { Fault, Invariant } from '../invariant.js';

interface Stored {
  readonly _id: string;
  readonly key: string;
  readonly filedAt: Date;
}

/** What somebody of the office has seen rises no further (已阅不再升级): nobody else is told of it afterwards. */
export const seenRisesNoMore: Invariant = {
  name: 'seen-rises-no-more',
  async check({ hub, seenOccasions }, { whole }) {
    if (!whole) return [];
    const notices = hub.services.repositories.connection.collection<Stored>('staffNotices');
    const faults: Fault[] = [];
    for await (const { _id, key, filedAt } of notices.find({}, { projection: { key: 1, filedAt: 1 } })) {
      const seenAt = seenOccasions.get(key);
      if (seenAt && filedAt > seenAt)
        faults.push({ case: _id, reason: `told at ${filedAt.toISOString()} of what was seen before` });
    }
    return faults;
  },
};
