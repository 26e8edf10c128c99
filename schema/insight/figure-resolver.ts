import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { FigureCorrection as CorrectionOnFile } from '../../src/domain/figures/figure-correction.js';
import { FIGURE_DEFINITIONS } from '../../src/domain/figures/figure-definitions.js';
import { correctFigures } from '../../src/services/insight/correct-figures.js';
import { exportFigure, type FileFormat } from '../../src/services/insight/export-figure.js';
import { readFigure } from '../../src/services/insight/read-figure.js';
import { actorOf, Permitted } from '../kit/index.js';
import type { InsightContext } from './context.js';
import { FigureDefinition } from './figure-definition.js';
import { CorrectionInput, FigureInput, given, requestOf } from './figure-input.js';
import type { InRecord } from './in-record.js';
import { CorrectionResult, FigureResult, FileResult } from './results.js';
import { FigureFormatEnum, FigureFormEnum } from './terms.js';

const REQUEST = { description: 'Which figure, of where and when (统计请求).' };

/** Reading, exporting and correcting figures. */
@Resolver()
export class FigureResolver {
  @Query(() => [FigureDefinition], {
    nullable: true,
    description: 'What the figures mean, all versions (指标口径表).',
  })
  @Permitted('look-up')
  figureDefinitions() {
    return FIGURE_DEFINITIONS;
  }

  @Query(() => FigureResult, {
    nullable: true,
    description: 'A figure, counted from the books: the same whenever it is asked (查统计数字).',
  })
  @Permitted('read-figures')
  async figure(
    @Arg('request', () => FigureInput, REQUEST) request: FigureInput,
    @Ctx() context: InsightContext,
  ) {
    const figure = await readFigure(requestOf(request), actorOf(context), context.services);
    if ('refused' in figure) return figure;
    const of = { areaCode: figure.areaCode };
    return {
      ...figure,
      of,
      ...figure.period,
      parts: figure.parts.map((part) => ({ ...part, of })),
      months: figure.months.map((month) => ({ ...month, of })),
      corrections: figure.corrections.map((correction) => shown(correction, of)),
    };
  }

  @Query(() => FileResult, {
    nullable: true,
    description: 'A figure as a file, with its definition; taking it is recorded (导出统计数字).',
  })
  @Permitted('direct')
  async exportFigure(
    @Arg('request', () => FigureInput, REQUEST) request: FigureInput,
    @Arg('form', () => FigureFormEnum, {
      nullable: true,
      description: 'For whom; for anybody, unless it is said (用途).',
    })
    form: 'published' | 'office' | null,
    @Arg('format', () => FigureFormatEnum, {
      nullable: true,
      description: 'Which kind of file; CSV, unless it is said (文件格式).',
    })
    format: FileFormat | null,
    @Ctx() context: InsightContext,
  ) {
    const by = actorOf(context);
    const file = await exportFigure(
      requestOf(request),
      { form: form ?? 'published', format: format ?? 'csv' },
      by,
      context.services,
    );
    return 'refused' in file ? file : { ...file, of: { areaCode: by.areaCode } };
  }

  @Mutation(() => CorrectionResult, {
    nullable: true,
    description: 'Lets figures count what became known too late; recorded with who and why (统计更正).',
  })
  @Permitted('direct')
  async correctFigures(
    @Arg('input', () => CorrectionInput, { description: 'What is to be counted (更正内容).' })
    input: CorrectionInput,
    @Ctx() context: InsightContext,
  ) {
    const by = actorOf(context);
    const outcome = await correctFigures(given(input), by, context.services);
    return 'refused' in outcome ? outcome : shown(outcome, { areaCode: by.areaCode });
  }
}

const shown = (correction: CorrectionOnFile, of: InRecord['of']) => ({
  ...correction,
  of: { ...of, id: correction.id },
  byName: correction.by.name,
});
