import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { runCli } from './cli/run-cli.js';
import { loadConfig } from './config/load-config.js';
import { wiring } from './wiring/wiring.js';

// A reader that goes away (`hub ask … | head`) is no fault of the hub.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

if (isMainThread) await runHub();
else await serveWorkThread();

async function runHub(): Promise<void> {
  const exitCode = await runCli(process.argv.slice(2), {
    wiring,
    main: fileURLToPath(import.meta.url),
    config: loadConfig,
    print: (line) => void process.stdout.write(`${line}\n`),
    tell: (line) => void process.stderr.write(`hub: ${line}\n`),
  });
  // A connection that a failed command has left open must not keep it alive.
  if (exitCode !== 0) process.exit(exitCode);
}

async function serveWorkThread(): Promise<void> {
  const thread = await import('./wiring/serve-work-thread.js');
  await thread.serveWorkThread();
}
