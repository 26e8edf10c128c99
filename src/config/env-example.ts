import { SETTINGS } from '../config.js';
import { readConfig } from './read-config.js';
import { variableName } from './variable-name.js';

const OPENING = `# Every setting of the hub with its default. Copy this file to .env, and take the # away from what you change.
# An environment variable goes before .env. Times are in milliseconds.
`;

/** What `.env.example` holds: it is written from the settings themselves, so that the two cannot differ. */
export function envExample(): string {
  const defaults = readConfig({});
  const entries = Object.entries(SETTINGS.shape).map(([setting, schema]) => {
    const value = defaults[setting as keyof typeof defaults];
    const shown = typeof value === 'string' || typeof value === 'number' ? value : '';
    return `# ${schema.description ?? ''}\n# ${variableName(setting)}=${shown}\n`;
  });
  return [OPENING, ...entries].join('\n');
}
