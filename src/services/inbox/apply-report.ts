import type { PlatformReport } from '../../domain/platforms/platform-report.js';
import { fileReply } from '../account/file-reply.js';
import type { ServiceContext } from '../context.js';
import { fileCourtProgress } from '../court/file-court-progress.js';
import { fileOrderNews } from '../governance/file-order-news.js';
import { takeAppReport } from '../governance/take-app-report.js';
import { takeGridReport } from '../grid/take-grid-report.js';
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
    case 'account-message':
      return fileReply(report, context);
  }
}
