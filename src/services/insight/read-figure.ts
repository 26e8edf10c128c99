import { areaReaches } from '../../domain/areas/area-reaches.js';
import { findArea } from '../../domain/areas/find-area.js';
import { countedAs } from '../../domain/codes/counted-as.js';
import type { FactKind, FiledFact } from '../../domain/figures/case-fact.js';
import { countFigure, type FigureCount } from '../../domain/figures/count-figure.js';
import type { FigureCorrection } from '../../domain/figures/figure-correction.js';
import type { FigureDefinition } from '../../domain/figures/figure-definition.js';
import { type Period, periodOf } from '../../domain/figures/figure-period.js';
import { findDefinition } from '../../domain/figures/find-definition.js';
import { type InsightRefusal, refuseInsight } from '../../domain/figures/insight-refusal.js';
import { kindsOf } from '../../domain/figures/kinds-of.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../domain/people/actor.js';
import { disclose } from '../../policy/disclose.js';
import type { ServiceContext } from '../context.js';

/** Which figure is asked for; without an area it is the caller's own, without an instant it is now. */
export interface FigureRequest extends Partial<Period> {
  readonly id: string;
  readonly areaCode?: string;
  readonly asOf?: Date;
  readonly version?: number;
}

/** A figure with all that must be said with it. */
export interface Figure extends FigureCount {
  readonly definition: FigureDefinition;
  readonly areaCode: string;
  readonly period: Period;
  readonly asOf: Date;
  /** Whether cases of protected persons are in it: they are for whoever may know of those cases, and for nobody else. */
  readonly coverage: 'whole' | 'without-protected';
  readonly corrections: readonly FigureCorrection[];
}

const LONGEST_YEARS = 50;

/** What figures are counted from (统计账册): whoever reads many of one instant may read each once. */
export interface Books {
  facts(kinds: readonly FactKind[], asOf: Date): Promise<readonly FiledFact[]>;
  corrections(figure: string, asOf: Date): Promise<readonly FigureCorrection[]>;
}

/** Counts a figure from the books (查统计数字), for an area that the caller answers for. */
export async function readFigure(
  request: FigureRequest,
  by: Actor,
  { repositories, clock }: ServiceContext,
  books: Books = {
    facts: (kinds, asOf) => repositories.caseFacts.known(kinds, asOf),
    corrections: (figure, asOf) => repositories.figureCorrections.of([figure], asOf),
  },
): Promise<Figure | InsightRefusal> {
  const { id, areaCode = by.areaCode, asOf = clock.now(), version } = request;
  if (asOf > clock.now()) return refuseInsight('invalid-input', '统计时点不能晚于现在。');
  const today = dayInShanghai(asOf);
  const definition = findDefinition(id, today, version);
  if (!definition) return refuseInsight('not-found', '没有这个指标，或当时尚无这一口径。');
  if (!findArea(areaCode) || !areaReaches(by.areaCode, areaCode)) {
    return refuseInsight('outside-area', '不能查看本人辖区以外的统计数字。');
  }
  const period = periodOf(definition, today, {
    ...(request.from === undefined ? {} : { from: request.from }),
    ...(request.to === undefined ? {} : { to: request.to }),
  });
  const years = Number(period.to.slice(0, 4)) - Number(period.from.slice(0, 4));
  if (period.from > period.to || years > LONGEST_YEARS) {
    return refuseInsight('invalid-input', `起始日不能晚于截止日，且统计期不超过 ${LONGEST_YEARS} 年。`);
  }
  const mayKnowAll = disclose('case', by, { areaCode, protections: ['minor'] }) === 'clear';
  const [filed, lists, corrections, hidden] = await Promise.all([
    books.facts(kindsOf(definition), asOf),
    repositories.codeLists.all(),
    books.corrections(id, asOf),
    mayKnowAll ? [] : repositories.disputes.protectedIds(),
  ]);
  // Figures are defined in the codes of the first list: what later ones are counted as is published with them.
  const facts = filed.map((fact): FiledFact => {
    const { content } = fact;
    return 'categoryCode' in content
      ? { ...fact, content: { ...content, categoryCode: countedAs(lists, content) } }
      : fact;
  });
  const without = new Set(hidden);
  return {
    ...countFigure({ definition, areaCode, period, asOf, facts, corrections, without }),
    definition,
    areaCode,
    period,
    asOf,
    coverage: mayKnowAll ? 'whole' : 'without-protected',
    corrections,
  };
}
