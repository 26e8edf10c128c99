import { type Config, SETTINGS } from '../config.js';
import { SettingsError } from './settings-error.js';
import { variableName } from './variable-name.js';

/**
 * Reads the settings from environment variables. A variable that is empty counts as not set.
 *
 * @throws SettingsError with one line for each wrong setting; a secret is never part of it
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given: Record<string, string> = {};
  for (const setting of Object.keys(SETTINGS.shape)) {
    const value = environment[variableName(setting)]?.trim();
    if (value) given[setting] = value;
  }
  const read = SETTINGS.safeParse(given);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => {
    const setting = String(path[0]);
    return `${variableName(setting)}${shown(setting, given[setting])} ${message}`;
  });
  throw new SettingsError([...new Set(faults)]);
}

function shown(setting: string, value: string | undefined): string {
  if (value === undefined) return '';
  const isSecret = SETTINGS.shape[setting as keyof typeof SETTINGS.shape].meta()?.secret === true;
  return isSecret ? ' (not shown)' : ` is ${JSON.stringify(value)}, but`;
}
