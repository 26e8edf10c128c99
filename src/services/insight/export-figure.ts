import { findArea } from '../../domain/areas/find-area.js';
import { figureCsv, figureRows } from '../../domain/figures/figure-csv.js';
import type { InsightRefusal } from '../../domain/figures/insight-refusal.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ServiceContext } from '../context.js';
import { type FigureRequest, readFigure } from './read-figure.js';

export type FileFormat = 'csv' | 'xlsx';

/** A figure as a file: CSV as text, a workbook in base64. */
export type ExportedFigure = { readonly csv: string } | { readonly xlsx: string };

/** A figure as a file with its definition (导出统计数字). That it was taken is on record before it leaves. */
export async function exportFigure(
  request: FigureRequest,
  { form, format }: { readonly form: 'published' | 'office'; readonly format: FileFormat },
  by: Actor,
  context: ServiceContext,
): Promise<ExportedFigure | InsightRefusal> {
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
  const named = { ...figure, areaName: findArea(figure.areaCode)?.name ?? '' };
  if (format === 'csv') return { csv: figureCsv(named, form) };
  // Loaded with the first workbook.
  const { writeTable } = await import('../../documents/tables/write-table.js');
  const sheet = { name: '统计数字', rows: figureRows(named, form), widths: [22, 24, 16, 16] };
  return { xlsx: Buffer.from(await writeTable([sheet])).toString('base64') };
}
