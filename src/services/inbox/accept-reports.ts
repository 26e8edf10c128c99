import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import type { InboxEntry } from '../../domain/inbox/inbox-entry.js';
import type { PlatformReport } from '../../domain/platforms/platform-report.js';
import type { ServiceContext } from '../context.js';
import { applyReportEffect } from '../effects/apply-report.js';
import { inboxEntryId } from './inbox-entry-id.js';

/** WeChat asks three times within fifteen seconds; so long the request that brings a message may answer it. */
const ANSWERED_WITHIN_MS = 20_000;

/**
 * Stores what a platform told the hub (收件入库). Once this returns, the platform may be told that the hub has it.
 *
 * @returns how many of the reports were new; the others were on file already
 */
export async function acceptReports(
  reports: readonly PlatformReport[],
  { clock, repositories, checkpoint }: ServiceContext,
): Promise<number> {
  if (reports.length === 0) return 0;
  let fresh = 0;
  for (const report of reports) {
    const receivedAt = clock.now();
    const entry: InboxEntry = {
      id: inboxEntryId(report),
      version: 1,
      schemaVersion: SCHEMA_VERSION,
      effects: [
        applyReportEffect.emit({ lane: 'inbox', key: 'once', notBefore: applyFrom(report, receivedAt) }, {}),
      ],
      report,
      receivedAt,
      state: 'received',
    };
    if (await repositories.inbox.insert(entry)) fresh += 1;
  }
  await checkpoint('stored-before-acknowledged');
  return fresh;
}

const applyFrom = ({ kind }: PlatformReport, receivedAt: Date): Date =>
  kind === 'account-message' ? new Date(receivedAt.getTime() + ANSWERED_WITHIN_MS) : receivedAt;
