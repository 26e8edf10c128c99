import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import { auditedInsight } from '../../domain/figures/audited-insight.js';
import type { FigureCorrection } from '../../domain/figures/figure-correction.js';
import { type InsightRefusal, refuseInsight } from '../../domain/figures/insight-refusal.js';
import type { Actor } from '../../domain/people/actor.js';
import { newId, type ServiceContext } from '../context.js';
import { readFigure } from './read-figure.js';

/** Which late facts are to be counted, in which figures, and why. */
export type CorrectionRequest = Pick<FigureCorrection, 'figures' | 'from' | 'to' | 'disputeIds' | 'reason'>;

const SHORTEST = 5;
const LONGEST = 200;

/**
 * Lets figures count what became known too late (统计更正). What a figure was before can still be asked for.
 *
 * @returns the correction, or why it was not made: also where there is nothing that it would admit
 */
export async function correctFigures(
  request: CorrectionRequest,
  by: Actor,
  context: ServiceContext,
): Promise<FigureCorrection | InsightRefusal> {
  const { repositories, clock } = context;
  const reason = request.reason.trim();
  if ([...reason].length < SHORTEST || [...reason].length > LONGEST) {
    return refuseInsight('invalid-input', `理由须为 ${SHORTEST} 至 ${LONGEST} 字。`);
  }
  const figures = [...new Set(request.figures)];
  if (figures.length === 0) return refuseInsight('invalid-input', '请指明更正哪些指标。');
  let late = 0;
  for (const id of figures) {
    const { from, to } = request;
    const figure = await readFigure({ id, from, to }, by, context);
    if ('refused' in figure) return figure;
    late += figure.lateFacts;
  }
  if (late === 0) return refuseInsight('nothing-late', '这些指标在这段时间内没有迟到的事实需要更正。');
  const now = clock.now();
  const id = newId(clock);
  const correction: FigureCorrection = {
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    figures,
    from: request.from,
    to: request.to,
    ...(request.disputeIds ? { disputeIds: request.disputeIds } : {}),
    reason,
    by,
    at: now,
    effects: [
      auditedInsight(
        { type: 'Figure', ids: figures, detail: 'figure-corrected', key: `figure-correction:${id}` },
        by,
        now,
      ),
    ],
  };
  await repositories.figureCorrections.insert(correction);
  return correction;
}
