import type { FactKind } from '../../src/domain/figures/case-fact.js';
import type { ConversionKind } from '../../src/domain/figures/conversion-kind.js';
import type { FigureDimension, FigureUnit } from '../../src/domain/figures/figure-definition.js';
import type { FileFormat } from '../../src/services/insight/export-figure.js';
import { registerValues } from '../kit/index.js';

export const ConversionKindEnum = registerValues<ConversionKind>(
  'ConversionKind',
  'What a civil dispute turned into (矛盾转化).',
  { suit: 'A suit (民转诉).', crime: 'A crime (民转刑).', petition: 'A petition (民转访).' },
);

export const FactKindEnum = registerValues<FactKind>('CaseFactKind', 'What a fact says (事实种类).', {
  entered: 'The case came into the loop (进入闭环).',
  classed: 'It is of another category than was thought (改类).',
  merged: 'It became part of another (并案).',
  'merge-undone': 'It is on its own again (撤销并案).',
  accepted: 'Mediation was accepted (受理调解).',
  mediated: 'The parties were mediated once (调解一次).',
  ended: 'Mediation ended (调解结束).',
  'followed-up': 'It was followed up once (回访一次).',
  closed: 'It left the loop (办结).',
  converted: 'It turned into something else (矛盾转化).',
  struck: 'An earlier fact was not so (作废).',
});

export const FigureUnitEnum = registerValues<FigureUnit>(
  'FigureUnit',
  'What a figure counts in (计量单位).',
  {
    cases: 'Cases (件).',
    times: 'Times (次).',
    'case-times': 'Case-times: a case may count more than once (件次).',
    fen: 'Money in fen (分).',
    'per-hundred': 'Of a hundred cases (每百件).',
  },
);

export const FigureDimensionEnum = registerValues<FigureDimension>(
  'FigureDimension',
  'The two modes and the two mechanisms (两模式两机制).',
  {
    bilingual: 'Bilingual mediation (双语调解).',
    online: 'Over the internet, at one stop (互联网+一站式).',
    'joint-work': 'Three levels and three who mediate (三级调处三员联调).',
    linkage: 'Linked with police and court (多条联动).',
  },
);

export const FigureFormatEnum = registerValues<FileFormat>('FigureFormat', 'Which kind of file (文件格式).', {
  csv: 'Text with commas (逗号分隔文本).',
  xlsx: 'A workbook (工作簿).',
});

export const FigureCoverageEnum = registerValues<'whole' | 'without-protected'>(
  'FigureCoverage',
  'Whether cases of protected persons are counted (保护对象案件是否计入).',
  {
    whole: 'They are (计入).',
    'without-protected': 'They are left out, as the caller may not know of them (不计入).',
  },
);

export const FigureFormEnum = registerValues<'published' | 'office'>(
  'FigureForm',
  'For whom a figure is written down (用途).',
  {
    published: 'For anybody: numbers with fewer than five cases behind them are hidden (对外公布).',
    office: 'For the office alone: all numbers (内部使用).',
  },
);
