import type { Config } from '../config.js';
import type { Wiring } from './wiring.js';

/** What every command is given. */
export interface Cli {
  readonly wiring: Wiring;
  /** The compiled entry of the hub, for the processes that a command starts. */
  readonly main: string;
  /** Reads the settings; @throws SettingsError */
  config(): Config;
  /** Writes a line of the answer, to standard output. */
  print(line: string): void;
  /** Writes a line of commentary, to standard error. */
  tell(line: string): void;
}
