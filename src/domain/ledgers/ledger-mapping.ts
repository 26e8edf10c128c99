import { LEDGER_FIELD_NAMES, LEDGER_FIELDS, type LedgerField, plainHeading } from './ledger-field.js';

/** Which column of a ledger is which field (台账列映射): made once, saved under the ledger's name. */
export interface LedgerMapping {
  /** Heading of the column, as it stands in the file. */
  readonly columns: Readonly<Partial<Record<LedgerField, string>>>;
  /** What the ledger writes for one of the hub's codes: of a field, from its words to the code. */
  readonly values: Readonly<Partial<Record<LedgerField, Readonly<Record<string, string>>>>>;
  /** What holds where a cell is empty or there is no column. */
  readonly defaults: Readonly<Partial<Record<LedgerField, string>>>;
}

/** Words that ledgers of such offices use alike; what a ledger means by others is said in its own mapping. */
const USUAL_VALUES: LedgerMapping['values'] = {
  result: {
    成功: 'succeeded',
    调解成功: 'succeeded',
    达成协议: 'succeeded',
    不成: 'failed',
    失败: 'failed',
    调解不成: 'failed',
    调解失败: 'failed',
    撤回: 'withdrawn',
    撤回申请: 'withdrawn',
    终止: 'terminated',
    终止调解: 'terminated',
  },
  mode: {
    现场调解: 'on-site',
    调解员现场调解: 'on-site',
    警司联调: 'police-justice',
    调解室专调: 'mediation-room',
    调解室调解: 'mediation-room',
    远程诉调: 'remote-court',
  },
  languages: { 汉语: 'cmn', 普通话: 'cmn', 汉: 'cmn', 白彝语: 'ysy', 撒尼语: 'ysy' },
  reportedOn: { 网格: 'grid', 网格平台: 'grid', 综治App: 'governance-app', 公众号: 'public-account' },
  scale: { 个体性: '01', 群体性: '02', 重大群体性: '03' },
};

/** Cells that most old ledgers leave out; they are printed, so that whoever maps the columns sees them. */
const USUAL_DEFAULTS: LedgerMapping['defaults'] = {
  scale: '01',
  people: '2',
  reportedOn: 'hub',
  mode: 'on-site',
  languages: 'cmn',
  amount: '0',
};

/** A mapping for a ledger with these headings, as far as they are known (列映射建议). */
export function proposeMapping(headings: readonly string[]): LedgerMapping {
  const columns: Partial<Record<LedgerField, string>> = {};
  for (const field of LEDGER_FIELD_NAMES) {
    const names: readonly string[] = LEDGER_FIELDS[field];
    const found = names
      .map((name) => headings.find((heading) => plainHeading(heading) === name))
      .find((heading) => heading !== undefined && !Object.values(columns).includes(heading));
    if (found !== undefined) columns[field] = found;
  }
  return { columns, values: USUAL_VALUES, defaults: USUAL_DEFAULTS };
}

/** The columns that a mapping names and a file does not have (缺少的列). */
export const missingColumns = ({ columns }: LedgerMapping, headings: readonly string[]): string[] =>
  Object.values(columns).filter((heading) => !headings.includes(heading));
