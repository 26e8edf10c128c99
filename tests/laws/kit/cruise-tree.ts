import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { ROOT } from './root.js';

/** The folders that the direction of imports is a law for. */
export const CRUISED = ['src', 'schema', 'adapters', 'jobs'];

const configuration = () => extractDepcruiseConfig(`${ROOT}/.dependency-cruiser.mjs`);

/** The rules of `.dependency-cruiser.mjs`. */
export const importRules = async (): Promise<IForbiddenRuleType[]> => (await configuration()).forbidden ?? [];

/**
 * Reads who imports whom, and judges it by `.dependency-cruiser.mjs`.
 *
 * @param baseDir the top of a tree that is laid out like this repository
 */
export async function cruiseTree(
  baseDir: string,
  folders: readonly string[] = CRUISED,
): Promise<ICruiseResult> {
  const { forbidden = [], options = {} } = await configuration();
  const { output } = await cruise(
    [...folders],
    { ...options, baseDir, ruleSet: { forbidden }, validate: true },
    {},
    { tsConfig: extractTSConfig(`${ROOT}/tsconfig.json`) },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser answered in words, not in data');
  return output;
}
