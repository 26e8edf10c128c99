import type { IsoDate } from '../law/iso-date.js';
import type { FactKind } from './case-fact.js';
import type { MediationMode } from './mediation-mode.js';

/** What a figure counts in (计量单位): cases 件, times 次, case-times 件次, money 分, cases of a hundred 每百件. */
export type FigureUnit = 'cases' | 'times' | 'case-times' | 'fen' | 'per-hundred';

/** What is counted, and how. */
export interface Counting {
  /** The kind of fact that it takes. */
  readonly of: FactKind;
  /** Each case once (件), each fact (次, 件次), or the money that a case was about (分). */
  readonly each: 'case' | 'fact' | 'fen';
  /** What puts it into a period: the fact itself, the acceptance of its mediation, or when the case came in (立案批次). */
  readonly datedBy: 'fact' | 'acceptance' | 'entry';
  /** Categories of GB/T 31000, two or four digits each. */
  readonly categories?: readonly string[];
  readonly platforms?: readonly string[];
  /** Only cases whose mediation was accepted in a language beside Standard Chinese. */
  readonly bilingual?: true;
  readonly results?: readonly string[];
  readonly modes?: readonly MediationMode[];
  /** Only cases that had neither an end of mediation nor left the loop by the last day (未化解). */
  readonly open?: true;
}

/**
 * The two modes and the two mechanisms (「2+2」): bilingual 双语调解, online 互联网+一站式; joint work 三级调处三员联调, linkage
 * 多条联动.
 */
export const FIGURE_DIMENSIONS = ['bilingual', 'online', 'joint-work', 'linkage'] as const;

export type FigureDimension = (typeof FIGURE_DIMENSIONS)[number];

/** Which time a figure is about where nobody names another. */
export type FigurePeriod = { readonly since: IsoDate } | { readonly lastYears: number };

/** One version of what a figure means (指标口径). A changed meaning is a new version, and old ones stay. */
export interface FigureDefinition {
  readonly id: string;
  readonly version: number;
  readonly validFrom: IsoDate;
  /** English name, and the Chinese one. */
  readonly name: string;
  readonly chinese: string;
  /** In Chinese, fit to be printed beside the figure: of what (统计范围), in which time (统计期), out of what (分母). */
  readonly population: string;
  readonly periodRule: string;
  readonly denominator?: string;
  /** Where it comes from (数据来源). */
  readonly source: string;
  readonly unit: FigureUnit;
  readonly period: FigurePeriod;
  readonly counts: Counting;
  readonly outOf?: Counting;
  /** Splits what it is out of, or else what it counts, so that nothing is hidden. */
  readonly partBy?: 'result' | 'conversion' | 'mode' | 'language' | 'source' | 'age' | 'area' | 'category';
  /** Which of the two modes and two mechanisms it shows, where it is about one of them (「2+2」维度). */
  readonly dimension?: FigureDimension;
}
