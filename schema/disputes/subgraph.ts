import type { ServiceContext } from '../../src/services/context.js';
import { subgraphOver } from '../kit/index.js';
import { AgreementOperations } from './agreement-operations.js';
import { CaseSummaryOperations } from './case-summary-operations.js';
import { CodeListQueries } from './code-list-queries.js';
import { ConsentOperations } from './consent-operations.js';
import { type DisputesContext, newDisputesContext } from './context.js';
import { CorrectionOperations } from './correction-operations.js';
import { DeidentifiedExport } from './deidentified-export.js';
import { DisputeFields } from './dispute-fields.js';
import { DisputeMutations } from './dispute-mutations.js';
import { DisputeQueries } from './dispute-queries.js';
import { DisputeSubscriptions } from './dispute-subscriptions.js';
import { FieldOperations } from './field-operations.js';
import { HistoricImport } from './historic-import.js';
import { LinkageOperations } from './linkage-operations.js';
import { MediationSessionOperations } from './mediation-session-operations.js';
import { MergeResolvers } from './merge-resolvers.js';
import { ParkedWorkOperations } from './parked-work-operations.js';
import { PersonOperations } from './person-operations.js';
import { PersonalCopyOperations } from './personal-copy-operations.js';
import { RoutingOperations } from './routing-operations.js';
import { SafetyOperations } from './safety-operations.js';
import { SuspensionOperations } from './suspension-operations.js';
import { TrackOperations } from './track-operations.js';
import { TransferOperations } from './transfer-operations.js';

/** The subgraph `disputes` (纠纷): cases, their parties and their history. */
export const disputesSubgraph = subgraphOver<ServiceContext, DisputesContext>({
  name: 'disputes',
  resolvers: [
    DisputeQueries,
    DisputeMutations,
    DisputeSubscriptions,
    PersonOperations,
    SuspensionOperations,
    TransferOperations,
    RoutingOperations,
    TrackOperations,
    LinkageOperations,
    SafetyOperations,
    ConsentOperations,
    CorrectionOperations,
    PersonalCopyOperations,
    DeidentifiedExport,
    CaseSummaryOperations,
    AgreementOperations,
    MediationSessionOperations,
    DisputeFields,
    CodeListQueries,
    FieldOperations,
    MergeResolvers,
    HistoricImport,
    ParkedWorkOperations,
  ],
  references: { Dispute: ({ id }, { disputes }) => disputes.load(String(id)) },
  newContext: newDisputesContext,
});
