import { findArea } from '../../domain/areas/find-area.js';
import { saidByGrid } from '../../domain/authority/said-by-grid.js';
import type { DisputeReport } from '../../domain/platforms/platform-report.js';
import { newId, type ServiceContext } from '../context.js';
import { stateFields } from '../disputes/authority/state-fields.js';
import { filedAs } from '../disputes/codes/filed-as.js';
import { openDispute } from '../disputes/open-dispute.js';
import type { Application } from '../inbox/application.js';

/**
 * A grid worker's record becomes a dispute (网格上报转为纠纷), once per record; a later state of the same record
 * only renews what the grid platform's part of the dispute shows.
 */
export async function takeGridReport(report: DisputeReport, context: ServiceContext): Promise<Application> {
  const { repositories, clock } = context;
  const { platform, externalId, gridCode, occurredAt, reporter } = report;
  if (!findArea(gridCode)) return { applied: false, reason: `no such grid: ${gridCode}` };
  const disputeId = await repositories.sources.claim(platform, externalId, newId(clock));
  await openDispute(
    disputeId,
    { ...report, areaCode: gridCode },
    { platform, externalId, reportedAt: occurredAt },
    { personId: reporter.id, name: reporter.name, role: 'grid-worker', areaCode: gridCode },
    context,
  );
  const filed = await filedAs(disputeId, report, context);
  await stateFields(disputeId, saidByGrid(filed), context);
  await repositories.gridRecords.project({
    externalId,
    disputeId,
    gridCode,
    title: report.title,
    reporter,
    happenedOn: report.happenedOn,
    asOf: occurredAt,
    ...(report.details ? { details: report.details } : {}),
  });
  return { applied: true };
}
