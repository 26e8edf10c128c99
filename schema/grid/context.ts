import DataLoader from 'dataloader';
import type { GridRecord } from '../../src/domain/grid/grid-record.js';
import type { Caller } from '../../src/policy/caller.js';
import type { ServiceContext } from '../../src/services/context.js';
import type { SubgraphContext } from '../kit/index.js';

/** What the resolvers of this subgraph work with during one request. */
export interface GridContext extends SubgraphContext {
  readonly recordsOfDispute: DataLoader<string, GridRecord[]>;
}

export const newGridContext =
  ({ repositories }: ServiceContext) =>
  (caller: Caller): GridContext => ({
    caller,
    recordsOfDispute: new DataLoader(async (ids) => {
      const records = await repositories.gridRecords.ofDisputes(ids);
      return ids.map((id) => records.filter(({ disputeId }) => disputeId === id));
    }),
  });
