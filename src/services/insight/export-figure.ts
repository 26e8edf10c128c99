import { findArea } from '../../domain/areas/find-area.js';
import { figureCsv } from '../../domain/figures/figure-csv.js';
import type { InsightRefusal } from '../../domain/figures/insight-refusal.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { type FigureRequest, readFigure } from './read-figure.js';

/** A figure as a file with its definition (导出统计数字). That it was taken is on record before it leaves. */
export async function exportFigure(
  request: FigureRequest,
  form: 'published' | 'office',
  by: Actor,
  context: ServiceContext,
): Promise<{ readonly csv: string } | InsightRefusal> {
  const figure = await readFigure(request, by, context);
  if ('refused' in figure) return figure;
  await context.audit.append([
    {
      at: context.clock.now(),
      by,
      action: 'exported',
      subject: { type: 'Figure', ids: [figure.definition.id] },
      fields: [],
      detail: `figure-${form}`,
      outcome: 'done',
    },
  ]);
  return { csv: figureCsv({ ...figure, areaName: findArea(figure.areaCode)?.name ?? '' }, form) };
}
