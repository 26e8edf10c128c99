import { readFile } from 'node:fs/promises';
import type { Config } from '../config.js';
import type { CodeList } from '../domain/codes/code-list.js';
import { importCodeList } from '../services/disputes/codes/import-code-list.js';
import { asOperator } from './as-operator.js';

/** `hub codes import`. @throws Error that says what is wrong with the file */
export async function importFile(
  config: Config,
  file: string,
): Promise<{ readonly list: CodeList; readonly known: boolean }> {
  const json = await readFile(file, 'utf8');
  return asOperator(config, async ({ by, ...context }) => {
    const outcome = await importCodeList(json, by, context);
    if ('faults' in outcome) throw new Error(`${file}: ${outcome.faults.join('; ')}`);
    return outcome;
  });
}

/** `hub codes list` */
export const list = (config: Config): Promise<readonly CodeList[]> =>
  asOperator(config, ({ repositories }) => repositories.codeLists.all());
