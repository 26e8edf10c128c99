import type { Connection } from 'mongoose';
import type { KeySource } from '../sealing/key-source.js';
import { BindingRepository } from './account/binding-repository.js';
import { ConversationRepository } from './account/conversation-repository.js';
import { NoticeRepository } from './account/notice-repository.js';
import type { AggregateSupport } from './aggregates/aggregate-repository.js';
import { ModelRunRepository } from './assistant/model-run-repository.js';
import { ModelUsageRepository } from './assistant/model-usage-repository.js';
import { AuditRepository } from './audit/audit-repository.js';
import { CardFileRepository } from './cards/card-file-repository.js';
import { AdviceSheetRepository } from './consultations/advice-sheet-repository.js';
import { ConsultationRepository } from './consultations/consultation-repository.js';
import { LegalAnswerRepository } from './consultations/legal-answer-repository.js';
import { ConfirmationRepository } from './court/confirmation-repository.js';
import { CourtMediationRepository } from './court/court-mediation-repository.js';
import { CourtSessionRepository } from './court/court-session-repository.js';
import { EnrolmentRepository } from './court/enrolment-repository.js';
import { StatutoryClockRepository } from './court/statutory-clock-repository.js';
import { AgreementRepository } from './disputes/agreement-repository.js';
import { CodeListRepository } from './disputes/code-list-repository.js';
import { ConsentRepository } from './disputes/consent-repository.js';
import { CorrectionRepository } from './disputes/correction-repository.js';
import { DisputeRepository } from './disputes/dispute-repository.js';
import { FieldConflictRepository } from './disputes/field-conflict-repository.js';
import { LedgerMappingRepository } from './disputes/ledger-mapping-repository.js';
import { LinkageRepository } from './disputes/linkage-repository.js';
import { MediationSessionRepository } from './disputes/mediation-session-repository.js';
import { MergeProposalRepository } from './disputes/merge-proposal-repository.js';
import { PartyRepository } from './disputes/party-repository.js';
import { SafetyCaseRepository } from './disputes/safety-case-repository.js';
import { SourceRepository } from './disputes/source-repository.js';
import { StatedFieldsRepository } from './disputes/stated-fields-repository.js';
import { DueRepository } from './engine/due-repository.js';
import { LeaseRepository } from './engine/lease-repository.js';
import { PlatformHealthRepository } from './engine/platform-health-repository.js';
import { PlatformStateRepository } from './engine/platform-state-repository.js';
import { AttachedFileRepository } from './files/attached-file-repository.js';
import { AppReportRepository } from './governance/app-report-repository.js';
import { FamilyWatchRepository } from './governance/family-watch-repository.js';
import { SupervisionOrderRepository } from './governance/supervision-order-repository.js';
import { GridRecordRepository } from './grid/grid-record-repository.js';
import { HintRepository } from './grid/hint-repository.js';
import { HouseholdRepository } from './grid/household-repository.js';
import { RoundRepository } from './grid/round-repository.js';
import { RouteRepository } from './grid/route-repository.js';
import { SessionRepository } from './identity/session-repository.js';
import { SignInAttemptsRepository } from './identity/sign-in-attempts-repository.js';
import { UserRepository } from './identity/user-repository.js';
import { InboxRepository } from './inbox/inbox-repository.js';
import { CaseFactRepository } from './insight/case-fact-repository.js';
import { FigureCorrectionRepository } from './insight/figure-correction-repository.js';
import { DeviceRepository } from './offline/device-repository.js';
import { OfflineRecordRepository } from './offline/offline-record-repository.js';
import { CaseSummaryRepository } from './papers/case-summary-repository.js';
import { PartnerRepository } from './partners/partner-repository.js';
import { CaseTeamRepository } from './people/case-team-repository.js';
import { PersonProfileRepository } from './people/person-profile-repository.js';
import { SiteRepository } from './people/site-repository.js';
import { StaffInboxRepository } from './people/staff-inbox-repository.js';
import { StaffNoticeRepository } from './people/staff-notice-repository.js';
import { ResidentRepository } from './residents/resident-repository.js';
import { BlindIndexes } from './sealing/blind-indexes.js';
import { DataKeyRepository } from './sealing/data-key-repository.js';
import { DataKeys } from './sealing/data-keys.js';
import { FieldSealer } from './sealing/field-sealer.js';
import { KeyRotation } from './sealing/key-rotation.js';

/** Every repository of the hub, on one connection. */
export interface Repositories {
  readonly connection: Connection;
  readonly sealer: FieldSealer;
  readonly blindIndexes: BlindIndexes;
  readonly keyRotation: KeyRotation;
  readonly disputes: DisputeRepository;
  readonly parties: PartyRepository;
  readonly mergeProposals: MergeProposalRepository;
  readonly consents: ConsentRepository;
  readonly corrections: CorrectionRepository;
  readonly agreements: AgreementRepository;
  readonly mediationSessions: MediationSessionRepository;
  readonly safetyCases: SafetyCaseRepository;
  readonly statedFields: StatedFieldsRepository;
  readonly fieldConflicts: FieldConflictRepository;
  readonly linkages: LinkageRepository;
  readonly sources: SourceRepository;
  readonly ledgerMappings: LedgerMappingRepository;
  readonly codeLists: CodeListRepository;
  readonly gridRecords: GridRecordRepository;
  readonly appReports: AppReportRepository;
  readonly supervisionOrders: SupervisionOrderRepository;
  readonly familyWatches: FamilyWatchRepository;
  readonly attachedFiles: AttachedFileRepository;
  readonly hints: HintRepository;
  readonly rounds: RoundRepository;
  readonly routes: RouteRepository;
  readonly households: HouseholdRepository;
  readonly devices: DeviceRepository;
  readonly offlineRecords: OfflineRecordRepository;
  readonly courtMediations: CourtMediationRepository;
  readonly confirmations: ConfirmationRepository;
  readonly courtSessions: CourtSessionRepository;
  readonly enrolments: EnrolmentRepository;
  readonly statutoryClocks: StatutoryClockRepository;
  readonly inbox: InboxRepository;
  readonly dues: DueRepository;
  readonly leases: LeaseRepository;
  readonly platformStates: PlatformStateRepository;
  readonly platformHealth: PlatformHealthRepository;
  readonly users: UserRepository;
  readonly sessions: SessionRepository;
  readonly signInAttempts: SignInAttemptsRepository;
  readonly partners: PartnerRepository;
  readonly residents: ResidentRepository;
  readonly personProfiles: PersonProfileRepository;
  readonly caseTeams: CaseTeamRepository;
  readonly sites: SiteRepository;
  readonly staffNotices: StaffNoticeRepository;
  readonly staffInboxes: StaffInboxRepository;
  readonly audit: AuditRepository;
  readonly conversations: ConversationRepository;
  readonly notices: NoticeRepository;
  readonly bindings: BindingRepository;
  readonly caseSummaries: CaseSummaryRepository;
  readonly modelRuns: ModelRunRepository;
  readonly modelUsage: ModelUsageRepository;
  readonly consultations: ConsultationRepository;
  readonly legalAnswers: LegalAnswerRepository;
  readonly adviceSheets: AdviceSheetRepository;
  readonly cardFiles: CardFileRepository;
  readonly caseFacts: CaseFactRepository;
  readonly figureCorrections: FigureCorrectionRepository;
}

/** What the repositories are opened with: the sealing keys come from outside, the sealer is made of them here. */
export type RepositorySupport = Omit<AggregateSupport, 'sealer'> & { readonly keys: KeySource };

/** Opens all repositories and makes their indexes. */
export async function openRepositories({ keys, ...outside }: RepositorySupport): Promise<Repositories> {
  const { connection } = outside;
  const dataKeys = new DataKeyRepository(connection);
  const sealer = new FieldSealer(new DataKeys(dataKeys, keys));
  const blindIndexes = new BlindIndexes(keys);
  const support: AggregateSupport = { ...outside, sealer };
  const parties = new PartyRepository(connection, sealer, blindIndexes);
  const residents = new ResidentRepository(connection, sealer, blindIndexes);
  const repositories: Repositories = {
    connection,
    sealer,
    blindIndexes,
    disputes: new DisputeRepository(support),
    keyRotation: new KeyRotation(dataKeys, keys, [parties, residents]),
    parties,
    mergeProposals: new MergeProposalRepository(support),
    consents: new ConsentRepository(support),
    corrections: new CorrectionRepository(support),
    agreements: new AgreementRepository(support),
    mediationSessions: new MediationSessionRepository(support),
    safetyCases: new SafetyCaseRepository(support),
    statedFields: new StatedFieldsRepository(support),
    fieldConflicts: new FieldConflictRepository(support),
    linkages: new LinkageRepository(support),
    sources: new SourceRepository(connection),
    codeLists: new CodeListRepository(connection),
    ledgerMappings: new LedgerMappingRepository(connection),
    gridRecords: new GridRecordRepository(connection, sealer),
    appReports: new AppReportRepository(support),
    supervisionOrders: new SupervisionOrderRepository(support),
    familyWatches: new FamilyWatchRepository(support),
    attachedFiles: new AttachedFileRepository(connection, sealer),
    hints: new HintRepository(support),
    rounds: new RoundRepository(support),
    routes: new RouteRepository(support),
    households: new HouseholdRepository(support),
    devices: new DeviceRepository(connection),
    offlineRecords: new OfflineRecordRepository(support),
    courtMediations: new CourtMediationRepository(support),
    confirmations: new ConfirmationRepository(support),
    courtSessions: new CourtSessionRepository(support),
    enrolments: new EnrolmentRepository(support),
    statutoryClocks: new StatutoryClockRepository(support),
    inbox: new InboxRepository(support),
    dues: new DueRepository(connection),
    leases: new LeaseRepository(connection),
    platformStates: new PlatformStateRepository(connection, sealer),
    platformHealth: new PlatformHealthRepository(connection),
    users: new UserRepository(support),
    sessions: new SessionRepository(connection),
    signInAttempts: new SignInAttemptsRepository(support),
    partners: new PartnerRepository(support),
    audit: new AuditRepository(connection, sealer),
    residents,
    personProfiles: new PersonProfileRepository(support),
    caseTeams: new CaseTeamRepository(support),
    sites: new SiteRepository(support),
    staffNotices: new StaffNoticeRepository(support),
    staffInboxes: new StaffInboxRepository(support),
    conversations: new ConversationRepository(support),
    notices: new NoticeRepository(support),
    bindings: new BindingRepository(connection),
    caseSummaries: new CaseSummaryRepository(support),
    modelRuns: new ModelRunRepository(connection, sealer),
    modelUsage: new ModelUsageRepository(connection),
    consultations: new ConsultationRepository(support),
    legalAnswers: new LegalAnswerRepository(support),
    adviceSheets: new AdviceSheetRepository(support),
    cardFiles: new CardFileRepository(support),
    caseFacts: new CaseFactRepository(support),
    figureCorrections: new FigureCorrectionRepository(support),
  };
  const withIndexes = [dataKeys, ...Object.values(repositories)].filter(hasIndexes);
  await Promise.all(withIndexes.map((repository) => repository.prepare()));
  return repositories;
}

/** Whoever has indexes to make says so by having the method: no list of them can be out of date. */
const hasIndexes = (repository: object): repository is { prepare(): Promise<void> } =>
  'prepare' in repository && typeof repository.prepare === 'function';
