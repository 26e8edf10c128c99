import DataLoader from 'dataloader';
import type { Agreement } from '../../src/domain/agreements/agreement.js';
import type { StatedFields } from '../../src/domain/authority/stated-fields.js';
import type { CodeList } from '../../src/domain/codes/code-list.js';
import type { Consent } from '../../src/domain/disputes/consent.js';
import type { Dispute } from '../../src/domain/disputes/dispute.js';
import type { Party } from '../../src/domain/disputes/party.js';
import type { SafetyCase } from '../../src/domain/safety/safety-case.js';
import type { MediationSession } from '../../src/domain/sessions/mediation-session.js';
import type { Caller } from '../../src/policy/caller.js';
import type { ServiceContext } from '../../src/services/context.js';
import { byId } from '../kit/by-id.js';
import type { OwnContext, SubgraphContext } from '../kit/index.js';

/** What the resolvers of this subgraph work with during one request. */
export interface DisputesContext extends SubgraphContext {
  readonly services: ServiceContext;
  readonly disputes: DataLoader<string, Dispute | undefined>;
  readonly consents: DataLoader<string, Consent[]>;
  /** By dispute. */
  readonly agreements: DataLoader<string, Agreement[]>;
  readonly sessions: DataLoader<string, MediationSession[]>;
  readonly safetyOfDispute: DataLoader<string, SafetyCase | undefined>;
  readonly parties: DataLoader<string, Party | undefined>;
  readonly stated: DataLoader<string, StatedFields | undefined>;
  /** All versions of the list of categories, read once. */
  codeLists(): Promise<readonly CodeList[]>;
}

export const newDisputesContext =
  (services: ServiceContext) =>
  (caller: Caller): OwnContext<DisputesContext> => {
    let lists: Promise<readonly CodeList[]> | undefined;
    return {
      caller,
      services,
      disputes: new DataLoader(async (ids) =>
        byId(ids, await services.repositories.disputes.findShielded(ids)),
      ),
      consents: new DataLoader(async (ids) => {
        const found = await services.repositories.consents.ofParties(ids);
        return ids.map((id) => found.filter(({ partyId }) => partyId === id));
      }),
      agreements: new DataLoader(async (ids) => {
        const found = await services.repositories.agreements.ofDisputes(ids);
        return ids.map((id) => found.filter(({ disputeId }) => disputeId === id));
      }),
      sessions: new DataLoader(async (ids) => {
        const found = await services.repositories.mediationSessions.ofDisputes(ids);
        return ids.map((id) => found.filter(({ disputeId }) => disputeId === id));
      }),
      safetyOfDispute: new DataLoader(async (ids) =>
        byId(ids, await services.repositories.safetyCases.findMany(ids)),
      ),
      parties: new DataLoader(async (ids) => byId(ids, await services.repositories.parties.findMany(ids))),
      stated: new DataLoader(async (ids) =>
        byId(ids, await services.repositories.statedFields.findMany(ids)),
      ),
      codeLists() {
        lists ??= services.repositories.codeLists.all();
        return lists;
      },
    };
  };
