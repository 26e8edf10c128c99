import { findArea } from '../../domain/areas/find-area.js';
import { saidOfFacts } from '../../domain/authority/said-of-facts.js';
import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import type { AppReport } from '../../domain/governance/app-report.js';
import type { AppReported } from '../../domain/platforms/platform-report.js';
import { newId, type ServiceContext } from '../context.js';
import { stateFields } from '../disputes/authority/state-fields.js';
import { filedAs } from '../disputes/codes/filed-as.js';
import { openDispute } from '../disputes/open-dispute.js';
import type { Application } from '../inbox/application.js';
import { announceFiles, fetchEffects } from './announce-files.js';

/**
 * What a governance-office worker reported in the app becomes a dispute (综治App上报转为纠纷), once per report; a later
 * state of the same report only renews what the app's part of the dispute shows.
 */
export async function takeAppReport(report: AppReported, context: ServiceContext): Promise<Application> {
  const { repositories, clock } = context;
  const { platform, externalId, areaCode, occurredAt, reporter, title, files } = report;
  if (!findArea(areaCode)) return { applied: false, reason: `no such area: ${areaCode}` };
  const disputeId = await repositories.sources.claim(platform, externalId, newId(clock));
  await openDispute(
    disputeId,
    report,
    { platform, externalId, reportedAt: occurredAt },
    { personId: reporter.id, name: reporter.name, role: 'desk', areaCode },
    context,
  );
  const filed = await filedAs(disputeId, report, context);
  await stateFields(disputeId, saidOfFacts(filed, report, occurredAt), context);
  await announceFiles(disputeId, files, context);
  const first: AppReport = {
    id: externalId,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: fetchEffects(disputeId, files, clock.now()),
    disputeId,
    areaCode,
    title,
    reporter,
    files,
    asOf: occurredAt,
  };
  if (await repositories.appReports.insert(first)) return { applied: true };
  await repositories.appReports.change(externalId, (current) =>
    current.asOf >= occurredAt
      ? { result: undefined }
      : { next: renewed(current, report, clock.now()), result: undefined },
  );
  return { applied: true };
}

/** The report as the app has it now; only what it names anew is fetched. */
function renewed(current: AppReport, report: AppReported, now: Date): AppReport {
  const { areaCode, title, reporter, files, occurredAt } = report;
  const known = new Set(current.files.map(({ sha256 }) => sha256));
  const added = files.filter(({ sha256 }) => !known.has(sha256));
  const fetches = fetchEffects(current.disputeId, added, now);
  return {
    ...current,
    areaCode,
    title,
    reporter,
    files,
    asOf: occurredAt,
    effects: [...current.effects, ...fetches],
  };
}
