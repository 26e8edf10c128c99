import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import type { Config } from '../config.js';
import { readConfig } from './read-config.js';

/**
 * The settings of this process: its environment, and `.env` in the working directory for what that leaves open.
 *
 * @throws SettingsError
 */
export function loadConfig(): Config {
  if (existsSync('.env')) loadEnvFile('.env');
  return readConfig(process.env);
}
