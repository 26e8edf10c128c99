import type { ServiceContext } from '../../src/services/context.js';
import { subgraphOver } from '../kit/index.js';
import { type AccountContext, newAccountContext } from './context.js';
import { Dispute } from './dispute.js';
import { AccountDisputeResolver, ConversationResolver, NoticeResolver } from './resolvers.js';

/** The subgraph `account` (公众号): talks with residents, and what they are told. */
export const accountSubgraph = subgraphOver<ServiceContext, AccountContext>({
  name: 'account',
  resolvers: [AccountDisputeResolver, ConversationResolver, NoticeResolver],
  orphanedTypes: [Dispute],
  references: { Dispute: ({ id }) => ({ id }) },
  newContext: newAccountContext,
});
