import type { ServiceContext } from '../../src/services/context.js';
import { subgraphOver } from '../kit/index.js';
import { AuditResolver } from './audit-resolver.js';
import { newPeopleContext, type PeopleContext } from './context.js';
import { Dispute } from './dispute.js';
import { TeamResolver } from './dispute-resolver.js';
import { mediatorOf } from './mediator.js';
import { NoticeOperations } from './notice-operations.js';
import { RosterOperations } from './roster-operations.js';
import { SiteOperations } from './site-operations.js';
import { TeamOperations } from './team-operations.js';
import { ViewerResolver } from './viewer-resolver.js';

/** The subgraph `people` (人员): who asks, who mediates what and who could, where, and what people did. */
export const peopleSubgraph = subgraphOver<ServiceContext, PeopleContext>({
  name: 'people',
  resolvers: [
    ViewerResolver,
    AuditResolver,
    TeamResolver,
    TeamOperations,
    RosterOperations,
    SiteOperations,
    NoticeOperations,
  ],
  orphanedTypes: [Dispute],
  references: {
    Dispute: ({ id }) => ({ id }),
    Mediator: async ({ id }, { profiles }) => {
      const profile = await profiles.load(String(id));
      return profile ? mediatorOf(profile) : null;
    },
  },
  newContext: newPeopleContext,
});
