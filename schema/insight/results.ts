import { createUnionType, Field, ObjectType } from 'type-graphql';
import type { InsightRefusalCode } from '../../src/domain/figures/insight-refusal.js';
import { Labelled, OnRecord, registerValues } from '../kit/index.js';
import { CaseFact } from './case-fact.js';
import { Figure, FigureCorrection } from './figure.js';
import type { InRecord } from './in-record.js';

const InsightRefusalCodeEnum = registerValues<InsightRefusalCode>(
  'InsightRefusalCode',
  'Why a fact was not recorded, or a figure not given (不予办理的原因).',
  {
    'not-found': 'There is no such thing (未找到).',
    'invalid-input': 'What was sent is incomplete or wrong (内容不符合要求).',
    'outside-area': "It lies outside the caller's area (不在本辖区).",
    'not-owner': 'Somebody else answers for it (非承办人).',
    merged: 'It has become part of another dispute (已并案).',
    'already-recorded': 'It is on record already (已登记).',
    'not-accepted': 'Mediation has not been accepted (尚未受理调解).',
    'not-a-conversion': 'It does not come of this dispute (不是矛盾转化).',
    'nothing-late': 'There is nothing late to be counted (没有迟到的事实).',
  },
);

@ObjectType({ description: 'An expected no about facts and figures (不予办理).' })
@Labelled('public')
export class InsightRefusal {
  @Field(() => InsightRefusalCodeEnum, { description: 'Why, as a code to program against (原因代码).' })
  code!: InsightRefusalCode;

  @Field(() => String, { description: 'Why, in plain Chinese, fit to be shown (说明).' })
  message!: string;
}

@ObjectType({ description: 'It is on record (已登记).' })
@Labelled('public')
export class FactRecorded {
  @Field(() => CaseFact, { description: 'The fact (统计事实).' })
  fact!: CaseFact;
}

@ObjectType({ description: 'A figure as a file (导出的统计数字).' })
@Labelled('figure')
@OnRecord<InRecord>(({ of }) => of)
export class FigureFile {
  @Field(() => String, {
    nullable: true,
    description: 'CSV in UTF-8 with a byte order mark, the definition first (CSV内容).',
  })
  csv?: string;

  @Field(() => String, { nullable: true, description: 'A workbook, in base64 (工作簿内容).' })
  xlsx?: string;
}

const refusalOr = (
  other: typeof FactRecorded | typeof Figure | typeof FigureCorrection | typeof FigureFile,
) => ({
  types: () => [other, InsightRefusal] as const,
  resolveType: (value: object) => ('refused' in value ? InsightRefusal : other),
});

export const FactResult = createUnionType({
  name: 'CaseFactResult',
  description: 'What came of recording something (登记结果).',
  ...refusalOr(FactRecorded),
});

export const FigureResult = createUnionType({
  name: 'FigureResult',
  description: 'A figure, or why not (统计结果).',
  ...refusalOr(Figure),
});

export const CorrectionResult = createUnionType({
  name: 'FigureCorrectionResult',
  description: 'A correction, or why not (更正结果).',
  ...refusalOr(FigureCorrection),
});

export const FileResult = createUnionType({
  name: 'FigureFileResult',
  description: 'A figure as a file, or why not (导出结果).',
  ...refusalOr(FigureFile),
});
