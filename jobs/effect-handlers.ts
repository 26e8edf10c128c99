import type { PlatformAdapter } from '../adapters/port.js';
import type { SmsSender } from '../src/domain/account/sms-sender.js';
import type { PlatformName } from '../src/domain/platforms/platform-name.js';
import type { ServiceContext } from '../src/services/context.js';
import type { EffectHandler } from './effect-handler.js';
import { conversationHandlers, tellResidentsHandler } from './handlers/account-handlers.js';
import { answerTurnHandler } from './handlers/answer-turn-handler.js';
import { applyOfflineRecordHandler } from './handlers/apply-offline-record-handler.js';
import { applyReportHandler } from './handlers/apply-report-handler.js';
import { auditChangeHandler } from './handlers/audit-change-handler.js';
import { correctionHandlers } from './handlers/correction-handlers.js';
import { deliverCommandHandler } from './handlers/deliver-command-handler.js';
import { deliverNoticeHandler } from './handlers/deliver-notice-handler.js';
import { deliverOrderHandler } from './handlers/deliver-order-handler.js';
import { draftSummaryHandler } from './handlers/draft-summary-handler.js';
import { dueHandlers } from './handlers/due-handlers.js';
import { eraseRecordHandler } from './handlers/erase-record-handler.js';
import { fetchFileHandler } from './handlers/fetch-file-handler.js';
import { fieldHandlers } from './handlers/field-handlers.js';
import { fileFactsHandler } from './handlers/file-facts-handler.js';
import { followAgreementHandler } from './handlers/follow-agreement-handler.js';
import { keepClocksHandler } from './handlers/keep-clocks-handler.js';
import { liftProtectionsHandler } from './handlers/lift-protections-handler.js';
import { mergeHandlers } from './handlers/merge-handlers.js';
import { openSafetyCaseHandler } from './handlers/open-safety-case-handler.js';
import { putIntoHandsHandler } from './handlers/put-into-hands-handler.js';
import { shareProtectionsHandler } from './handlers/share-protections-handler.js';
import { handOnNoticesHandler, tellStaffHandler } from './handlers/staff-notice-handlers.js';
import { suspendDisputesHandler } from './handlers/suspend-disputes-handler.js';
import { tellDisputeHandler } from './handlers/tell-dispute-handler.js';
import type { WorkMetrics } from './work-metrics.js';

/** Every handler of the hub. */
export const effectHandlers = (
  services: ServiceContext,
  adapters: ReadonlyMap<PlatformName, PlatformAdapter>,
  { metrics, smsSender }: { readonly metrics?: WorkMetrics; readonly smsSender?: SmsSender | undefined } = {},
): EffectHandler[] => [
  applyReportHandler(services, metrics),
  applyOfflineRecordHandler(services),
  tellDisputeHandler(services),
  shareProtectionsHandler(services),
  suspendDisputesHandler(services),
  openSafetyCaseHandler(services),
  liftProtectionsHandler(services),
  eraseRecordHandler(services),
  draftSummaryHandler(services),
  putIntoHandsHandler(services),
  ...mergeHandlers(services),
  ...fieldHandlers(services),
  keepClocksHandler(services),
  followAgreementHandler(services),
  deliverCommandHandler(adapters, services),
  deliverOrderHandler(adapters, services.clock),
  fetchFileHandler(adapters, services),
  ...correctionHandlers(adapters, services),
  ...conversationHandlers(services),
  answerTurnHandler(services),
  tellResidentsHandler(services),
  deliverNoticeHandler(adapters, services, smsSender),
  ...dueHandlers(services.repositories.dues),
  fileFactsHandler(services),
  tellStaffHandler(services),
  handOnNoticesHandler(services),
  auditChangeHandler(services.audit),
];
