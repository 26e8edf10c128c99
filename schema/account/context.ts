import DataLoader from 'dataloader';
import type { AccountBinding } from '../../src/domain/account/binding.js';
import type { Conversation } from '../../src/domain/account/conversation.js';
import type { Notice } from '../../src/domain/account/notice.js';
import type { Dispute } from '../../src/domain/disputes/dispute.js';
import type { PlatformHealth } from '../../src/domain/platforms/platform-health.js';
import type { PlatformName } from '../../src/domain/platforms/platform-name.js';
import type { Caller } from '../../src/policy/caller.js';
import type { ServiceContext } from '../../src/services/context.js';
import { byId } from '../kit/by-id.js';
import type { OwnContext, SubgraphContext } from '../kit/index.js';
import { healthOf } from '../terms/health-of.js';

/** What the resolvers of this subgraph work with during one request. */
export interface AccountContext extends SubgraphContext {
  readonly services: ServiceContext;
  readonly disputes: DataLoader<string, Dispute | undefined>;
  readonly health: DataLoader<PlatformName, PlatformHealth | undefined>;
  readonly conversations: DataLoader<string, Conversation | undefined>;
  readonly bindingsOfDispute: DataLoader<string, AccountBinding[]>;
  readonly noticesOfDispute: DataLoader<string, Notice[]>;
}

export const newAccountContext =
  (services: ServiceContext) =>
  (caller: Caller): OwnContext<AccountContext> => {
    const { disputes, conversations, bindings, notices } = services.repositories;
    return {
      caller,
      services,
      disputes: new DataLoader(async (ids) => byId(ids, await disputes.findShielded(ids))),
      health: healthOf(services.repositories),
      conversations: new DataLoader(async (ids) => byId(ids, await conversations.findMany(ids))),
      bindingsOfDispute: new DataLoader(async (ids) =>
        grouped(ids, await bindings.ofDisputes(ids), ({ disputeId }) => disputeId),
      ),
      noticesOfDispute: new DataLoader(async (ids) =>
        grouped(ids, await notices.ofDisputes(ids), ({ disputeId }) => disputeId),
      ),
    };
  };

const grouped = <One>(
  ids: readonly string[],
  all: readonly One[],
  idOf: (one: One) => string | undefined,
): One[][] => ids.map((id) => all.filter((one) => idOf(one) === id));
