import type { Config } from '../config.js';
import { runProcess } from '../supervisor/run-process.js';
import type { Running } from '../supervisor/running.js';
import type { Cli } from './cli.js';

/** Runs one long-running part of the hub as this process. */
export async function runPart(
  { config: read, tell }: Cli,
  name: string,
  start: (config: Config) => Promise<Running>,
): Promise<void> {
  const config = read();
  await runProcess(() => start(config), { name, stopWithinMs: config.stopWithinMs, tell });
}
