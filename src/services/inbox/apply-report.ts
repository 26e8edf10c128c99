import { HUB_ACTOR } from '../../domain/people/hub-actor.js';
import type { CorrectionDecided, PlatformReport } from '../../domain/platforms/platform-report.js';
import { fileReply } from '../account/file-reply.js';
import type { ServiceContext } from '../context.js';
import { fileCourtProgress } from '../court/file-court-progress.js';
import { fileFilingProgress } from '../court/file-filing-progress.js';
import { takeCorrectionDecision } from '../disputes/take-correction-decision.js';
import { fileOrderNews } from '../governance/file-order-news.js';
import { takeAppReport } from '../governance/take-app-report.js';
import { takeGridReport } from '../grid/take-grid-report.js';
import { takeHintReport, takeStopReport } from '../grid/take-round-reports.js';
import type { Application } from './application.js';

/** Applies a stored report (处理收件). Doing it again changes nothing. */
export function applyReport(report: PlatformReport, context: ServiceContext): Promise<Application> {
  switch (report.kind) {
    case 'dispute-reported':
      return takeGridReport(report, context);
    case 'app-report':
      return takeAppReport(report, context);
    case 'court-progress':
      return fileCourtProgress(report, context);
    case 'order-told':
      return fileOrderNews(report, context);
    case 'correction-decided':
      return takeDecision(report, context);
    case 'filing-progress':
      return fileFilingProgress(report, context);
    case 'stop-recorded':
      return takeStopReport(report, context);
    case 'hint-reported':
      return takeHintReport(report, context);
    case 'account-message':
      return fileReply(report, context);
  }
}

async function takeDecision(report: CorrectionDecided, context: ServiceContext): Promise<Application> {
  const fault = await takeCorrectionDecision(report, HUB_ACTOR, context);
  return fault === undefined ? { applied: true } : { applied: false, reason: fault };
}
