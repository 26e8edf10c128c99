import DataLoader from 'dataloader';
import type { JudicialConfirmation } from '../../src/domain/court/confirmation.js';
import type { CourtMediation } from '../../src/domain/court/court-mediation.js';
import type { CourtSession } from '../../src/domain/court/court-session.js';
import type { StatutoryClock } from '../../src/domain/court/statutory-clock.js';
import type { Dispute } from '../../src/domain/disputes/dispute.js';
import type { PlatformHealth } from '../../src/domain/platforms/platform-health.js';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import type { Caller } from '../../src/policy/caller.js';
import type { ServiceContext } from '../../src/services/context.js';
import { byId } from '../kit/by-id.js';
import type { OwnContext, SubgraphContext } from '../kit/index.js';
import { healthOf } from '../terms/health-of.js';

/** What the resolvers of this subgraph work with during one request. */
export interface CourtContext extends SubgraphContext {
  readonly disputes: DataLoader<string, Dispute | undefined>;
  readonly services: ServiceContext;
  readonly confirmationsOfDispute: DataLoader<string, JudicialConfirmation[]>;
  readonly sessionsOfDispute: DataLoader<string, CourtSession[]>;
  readonly clocksOfDispute: DataLoader<string, StatutoryClock[]>;
  readonly health: DataLoader<PlatformName, PlatformHealth | undefined>;
  readonly mediations: DataLoader<string, CourtMediation | undefined>;
}

export const newCourtContext =
  (services: ServiceContext) =>
  (caller: Caller): OwnContext<CourtContext> => {
    const { disputes, courtMediations, confirmations, courtSessions, statutoryClocks } =
      services.repositories;
    return {
      caller,
      services,
      health: healthOf(services.repositories),
      disputes: new DataLoader(async (ids) => byId(ids, await disputes.findShielded(ids))),
      mediations: new DataLoader(async (keys) => byId(keys, await courtMediations.findMany(keys))),
      confirmationsOfDispute: new DataLoader(async (ids) =>
        grouped(ids, await confirmations.ofDisputes(ids)),
      ),
      sessionsOfDispute: new DataLoader(async (ids) => grouped(ids, await courtSessions.ofDisputes(ids))),
      clocksOfDispute: new DataLoader(async (ids) => grouped(ids, await statutoryClocks.ofDisputes(ids))),
    };
  };

const grouped = <One extends { readonly disputeId: string }>(
  ids: readonly string[],
  all: readonly One[],
): One[][] => ids.map((id) => all.filter(({ disputeId }) => disputeId === id));
