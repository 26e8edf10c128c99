import { AREAS } from '../areas/areas.js';
import { findArea } from '../areas/find-area.js';
import type { HistoricCase } from '../disputes/historic-case.js';
import { MEDIATION_MODES } from '../figures/mediation-mode.js';
import { MEDIATION_RESULTS } from '../figures/mediation-result.js';
import type { IsoDate } from '../law/iso-date.js';
import { PLATFORM_NAMES } from '../platforms/platform-name.js';
import { type LedgerField, plainHeading } from './ledger-field.js';
import type { LedgerMapping } from './ledger-mapping.js';
import { type Cell, dayOf, daysOf, fenOf, listOf, noonUntil, wordsOf } from './read-cell.js';

/** What is wrong with a row (行内错误): in which field, and why, in plain Chinese. */
export interface RowFault {
  readonly field: LedgerField;
  readonly why: string;
}

/** The cells of one row, by the heading of their column. */
export type Row = ReadonlyMap<string, Cell>;

const TITLE_SIGNS = 30;

/**
 * A closed case of a row of a ledger (台账行转案件), by its mapping.
 *
 * @param key what the row is known by, where no column says so
 * @returns everything that is wrong with it, or the case
 */
export function caseOfRow(
  row: Row,
  mapping: LedgerMapping,
  key: string,
  now: Date,
): HistoricCase | RowFault[] {
  const faults: RowFault[] = [];
  const reader = readerOf(row, mapping, faults);
  const { words, day, code } = reader;

  const acceptedOn = day('acceptedAt');
  const mediatedOn = reader.days('mediatedAt');
  const closedOn = day('closedAt') ?? day('endedAt') ?? mediatedOn.at(-1);
  const reportedOn = day('reportedAt') ?? acceptedOn ?? mediatedOn[0];
  const summary = words('summary') ?? words('title');
  const title = words('title') ?? (summary && [...summary].slice(0, TITLE_SIGNS).join(''));
  const result = code('result', MEDIATION_RESULTS);
  const mode = code('mode', MEDIATION_MODES) ?? 'on-site';
  const languages = reader.languages();
  const area = reader.area();
  const amountFen = reader.fen();
  const people = Number(words('people') ?? Number.NaN);
  const category = code('category', undefined);
  const platform = code('reportedOn', [...PLATFORM_NAMES, 'hub'] as const) ?? 'hub';
  const scale = code('scale', ['01', '02', '03'] as const);

  const need = <Value>(field: LedgerField, value: Value | undefined): value is Value => {
    const isThere = value !== undefined;
    if (!isThere && !faults.some((fault) => fault.field === field)) faults.push({ field, why: '缺失' });
    return isThere;
  };
  if (!Number.isInteger(people)) faults.push({ field: 'people', why: '须为整数' });
  const endedOn = result === undefined ? undefined : (day('endedAt') ?? closedOn);
  const isWhole =
    [need('summary', summary), need('category', category), need('area', area), need('scale', scale)].every(
      Boolean,
    ) && [need('reportedAt', reportedOn), need('closedAt', closedOn)].every(Boolean);
  if (result !== undefined) need('acceptedAt', acceptedOn ?? reportedOn);
  if (
    !isWhole ||
    faults.length > 0 ||
    !summary ||
    !title ||
    !category ||
    !area ||
    !scale ||
    !reportedOn ||
    !closedOn
  ) {
    return faults;
  }
  const at = (on: IsoDate): Date => noonUntil(on, now);
  return {
    key,
    title,
    summary,
    categoryCode: category,
    scaleCode: scale,
    peopleInvolved: people,
    happenedOn: at(day('happenedOn') ?? reportedOn),
    place: { address: words('address') ?? findArea(area)?.name ?? area },
    areaCode: area,
    reportedOn: platform,
    reportedAt: at(reportedOn),
    closedAt: at(closedOn),
    ...(acceptedOn !== undefined || result !== undefined
      ? { accepted: { at: at(acceptedOn ?? reportedOn), languages } }
      : {}),
    mediations: mediatedOn.map((on) => ({ at: at(on), mode, languages })),
    ...(result !== undefined && endedOn !== undefined
      ? { ended: { at: at(endedOn), result, amountFen: amountFen ?? 0 } }
      : {}),
    followUps: reader.days('followUps').map(at),
  };
}

/** Reads the fields of one row, and notes what cannot be read. */
function readerOf(row: Row, { columns, values, defaults }: LedgerMapping, faults: RowFault[]) {
  const cell = (field: LedgerField): Cell => {
    const heading = columns[field];
    const found = heading === undefined ? undefined : row.get(heading);
    return wordsOf(found) === undefined ? defaults[field] : found;
  };
  const words = (field: LedgerField): string | undefined => wordsOf(cell(field));
  const fault = (field: LedgerField, why: string): undefined => {
    if (!faults.some((one) => one.field === field)) faults.push({ field, why });
    return undefined;
  };
  const translated = (field: LedgerField, said: string): string => values[field]?.[said] ?? said;
  return {
    words,
    day(field: LedgerField): IsoDate | undefined {
      const found = cell(field);
      return wordsOf(found) === undefined ? undefined : (dayOf(found) ?? fault(field, '不是日期'));
    },
    days(field: LedgerField): IsoDate[] {
      const found = cell(field);
      return wordsOf(found) === undefined ? [] : (daysOf(found) ?? fault(field, '不是日期') ?? []);
    },
    /** One of a closed list, or anything where there is none. */
    code<Code extends string = string>(
      field: LedgerField,
      codes: readonly Code[] | undefined,
    ): Code | undefined {
      const said = words(field);
      if (said === undefined) return undefined;
      const known = translated(field, said);
      const isCode = codes ? codes.some((one) => one === known) : /^\d{2}(\d{2})?$/.test(known);
      return isCode ? (known as Code) : fault(field, `没有对应的代码：${said.slice(0, 20)}`);
    },
    languages(): string[] {
      const said = listOf(cell('languages')).map((one) => translated('languages', one));
      const wrong = said.find((one) => !/^[a-z]{3}$/.test(one));
      if (said.length === 0 || wrong !== undefined) {
        fault('languages', `没有对应的 ISO 639-3 代码：${(wrong ?? '').slice(0, 20)}`);
      }
      return [...new Set(said)];
    },
    area(): string | undefined {
      const said = words('area');
      if (said === undefined) return undefined;
      const known = translated('area', said);
      const named = AREAS.find(
        ({ code, name }) => code === known || name === known || name === `${known}社区`,
      );
      return named?.code ?? fault('area', `没有这个辖区：${said.slice(0, 20)}`);
    },
    fen(): number | undefined {
      const found = cell('amount');
      const inTenThousands =
        (columns.amount ?? '').includes('万元') && wordsOf(row.get(columns.amount ?? '')) !== undefined;
      return wordsOf(found) === undefined
        ? undefined
        : (fenOf(found, inTenThousands) ?? fault('amount', '不是以元计的金额，或不足一分'));
    },
  };
}

/** What a row is known by in its ledger (台账行编号), where a column says so; `undefined` where none does. */
export function keyOfRow(row: Row, { columns }: LedgerMapping): string | undefined {
  return columns.key === undefined ? undefined : wordsOf(row.get(columns.key));
}

/** The heading that a field has in this ledger, or its usual one. */
export const headingOf = ({ columns }: LedgerMapping, field: LedgerField, usual: string): string =>
  columns[field] ?? plainHeading(usual);
