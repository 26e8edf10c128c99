import type { Config } from '../config.js';
import type { CodeList } from '../domain/codes/code-list.js';
import type { LedgerReport, LedgerRun } from './ledger-run.js';

/** What commands take over from files of the office (导入命令). */
export interface ImportWiring {
  /** @throws Error that says why a file cannot be read */
  ledgerColumns(place: Pick<LedgerRun, 'file' | 'sheet' | 'headingRow'>): Promise<string>;
  /** @throws Error that says why a file cannot be read, or a ledger not taken over */
  importLedger(config: Config, run: LedgerRun): Promise<LedgerReport>;

  /** @throws Error that says what is wrong with the file */
  importCodeList(config: Config, file: string): Promise<{ readonly list: CodeList; readonly known: boolean }>;
  listCodeLists(config: Config): Promise<readonly CodeList[]>;
}
