import type { FigureDefinition } from './figure-definition.js';
import { BOOKS, first, SINCE_2021, SINCE_RULE, TWO_YEARS, TWO_YEARS_RULE } from './usual-terms.js';

const OVERLAP = '与其他维度有重合，不能相加。';

const ofMediations = {
  unit: 'case-times',
  period: TWO_YEARS,
  periodRule: TWO_YEARS_RULE,
  denominator: '同期以四种方式进行的全部调解。',
  source: `调解登记与调解会记录。${BOOKS}`,
  outOf: { of: 'mediated', each: 'fact', datedBy: 'fact' },
} as const;

const ofUnresolved = {
  periodRule: `${SINCE_RULE}以截止日的状态为准。`,
  source: `首次上报、调解结果与办结登记。${BOOKS}`,
  unit: 'cases',
  period: SINCE_2021,
  counts: { of: 'entered', each: 'case', datedBy: 'fact', open: true },
} as const;

/** What the work is like: the four dimensions of 「2+2」, what is still open, and what languages are needed (工作指标). */
export const WORK_FIGURES: readonly FigureDefinition[] = [
  {
    ...first,
    ...ofMediations,
    id: 'remote-mediations',
    dimension: 'online',
    name: 'Mediations at a distance, of all mediations',
    chinese: '互联网+一站式：远程诉调',
    population: `以远程诉调方式进行的每一次调解；一件可计多次。${OVERLAP}`,
    counts: { of: 'mediated', each: 'fact', datedBy: 'fact', modes: ['remote-court'] },
  },
  {
    ...first,
    ...ofMediations,
    id: 'joint-mediations',
    dimension: 'joint-work',
    name: 'Mediations by police and justice together, of all mediations',
    chinese: '三级调处、三员联调：警司联调',
    population: `以警司联调方式进行的每一次调解；一件可计多次。${OVERLAP}`,
    counts: { of: 'mediated', each: 'fact', datedBy: 'fact', modes: ['police-justice'] },
  },
  {
    ...first,
    ...ofMediations,
    id: 'linked-mediations',
    dimension: 'linkage',
    name: 'Mediations linked with police or court, of all mediations',
    chinese: '多条联动：公调与诉调对接',
    population: `以警司联调（公调）或远程诉调（诉调）方式进行的每一次调解；一件可计多次。${OVERLAP}`,
    counts: { of: 'mediated', each: 'fact', datedBy: 'fact', modes: ['police-justice', 'remote-court'] },
    partBy: 'mode',
  },
  {
    ...first,
    id: 'disputes-by-source',
    dimension: 'online',
    name: 'Disputes by where they were first reported',
    chinese: '矛盾纠纷首报来源',
    population: '进入闭环的全部矛盾纠纷，按最早一次上报的来源分列，多来源并案的计一件。',
    periodRule: SINCE_RULE,
    source: `各来源的首次上报时间。${BOOKS}`,
    unit: 'cases',
    period: SINCE_2021,
    counts: { of: 'entered', each: 'case', datedBy: 'fact' },
    partBy: 'source',
  },
  {
    ...first,
    id: 'language-need',
    name: 'Languages in which mediation was accepted',
    chinese: '调解语种需求',
    population: '登记受理的调解案件，按受理时登记的语种分列；用两种语言的两处都计，分项之和可大于件数。',
    periodRule: `${TWO_YEARS_RULE}以受理时间归期。`,
    source: `受理登记。${BOOKS}`,
    unit: 'cases',
    period: TWO_YEARS,
    counts: { of: 'accepted', each: 'case', datedBy: 'acceptance' },
    partBy: 'language',
  },
  {
    ...first,
    ...ofUnresolved,
    id: 'unresolved-by-age',
    name: 'Disputes still open, by how long',
    chinese: '未化解纠纷时长分布',
    population:
      '统计期内进入闭环、至截止日既未登记调解结果也未办结的矛盾纠纷，按进入闭环至截止日的天数分段；并案的计一件。',
    partBy: 'age',
  },
  {
    ...first,
    ...ofUnresolved,
    id: 'unresolved-by-area',
    name: 'Disputes still open, by area: the load',
    chinese: '未化解纠纷辖区分布（工作负荷）',
    population:
      '统计期内进入闭环、至截止日既未登记调解结果也未办结的矛盾纠纷，按所在辖区分列；并案的计一件。',
    partBy: 'area',
  },
];
