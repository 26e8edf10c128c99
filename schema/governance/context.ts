import DataLoader from 'dataloader';
import type { Dispute } from '../../src/domain/disputes/dispute.js';
import type { FamilyWatch } from '../../src/domain/family/family-watch.js';
import type { AttachedFile } from '../../src/domain/files/attached-file.js';
import type { AppReport } from '../../src/domain/governance/app-report.js';
import type { SupervisionOrder } from '../../src/domain/governance/supervision-order.js';
import type { PlatformHealth } from '../../src/domain/platforms/platform-health.js';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import type { Caller } from '../../src/policy/caller.js';
import type { ServiceContext } from '../../src/services/context.js';
import { byId } from '../kit/by-id.js';
import type { OwnContext, SubgraphContext } from '../kit/index.js';
import { healthOf } from '../terms/health-of.js';

/** What the resolvers of this subgraph work with during one request. */
export interface GovernanceContext extends SubgraphContext {
  readonly services: ServiceContext;
  readonly disputes: DataLoader<string, Dispute | undefined>;
  readonly health: DataLoader<PlatformName, PlatformHealth | undefined>;
  readonly reportsOfDispute: DataLoader<string, AppReport[]>;
  readonly filesOfDispute: DataLoader<string, AttachedFile[]>;
  readonly ordersOfDispute: DataLoader<string, SupervisionOrder[]>;
  readonly familyOfDispute: DataLoader<string, FamilyWatch | undefined>;
}

export const newGovernanceContext =
  (services: ServiceContext) =>
  (caller: Caller): OwnContext<GovernanceContext> => {
    const { disputes, appReports, supervisionOrders, attachedFiles, familyWatches } = services.repositories;
    return {
      caller,
      services,
      disputes: new DataLoader(async (ids) => byId(ids, await disputes.findShielded(ids))),
      health: healthOf(services.repositories),
      reportsOfDispute: new DataLoader(async (ids) => ofEach(ids, await appReports.ofDisputes(ids))),
      filesOfDispute: new DataLoader(async (ids) => ofEach(ids, await attachedFiles.ofDisputes(ids))),
      familyOfDispute: new DataLoader(async (ids) => byId(ids, await familyWatches.findMany(ids))),
      ordersOfDispute: new DataLoader(async (ids) => ofEach(ids, await supervisionOrders.ofDisputes(ids))),
    };
  };

const ofEach = <One extends { readonly disputeId: string }>(
  ids: readonly string[],
  all: readonly One[],
): One[][] => ids.map((id) => all.filter(({ disputeId }) => disputeId === id));
