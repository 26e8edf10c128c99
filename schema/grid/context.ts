import DataLoader from 'dataloader';
import type { Dispute } from '../../src/domain/disputes/dispute.js';
import type { GridRecord } from '../../src/domain/grid/grid-record.js';
import type { PlatformHealth } from '../../src/domain/platforms/platform-health.js';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import type { Caller } from '../../src/policy/caller.js';
import type { ServiceContext } from '../../src/services/context.js';
import { byId } from '../kit/by-id.js';
import type { OwnContext, SubgraphContext } from '../kit/index.js';
import { healthOf } from '../terms/health-of.js';

/** What the resolvers of this subgraph work with during one request. */
export interface GridContext extends SubgraphContext {
  readonly services: ServiceContext;
  readonly disputes: DataLoader<string, Dispute | undefined>;
  readonly health: DataLoader<PlatformName, PlatformHealth | undefined>;
  readonly recordsOfDispute: DataLoader<string, GridRecord[]>;
}

export const newGridContext =
  (services: ServiceContext) =>
  (caller: Caller): OwnContext<GridContext> => ({
    caller,
    services,
    disputes: new DataLoader(async (ids) =>
      byId(ids, await services.repositories.disputes.findShielded(ids)),
    ),
    health: healthOf(services.repositories),
    recordsOfDispute: new DataLoader(async (ids) => {
      const records = await services.repositories.gridRecords.ofDisputes(ids);
      return ids.map((id) => records.filter(({ disputeId }) => disputeId === id));
    }),
  });
