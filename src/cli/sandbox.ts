import { resolve } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { findLiveHub } from '../supervisor/live-hub.js';
import type { Cli } from './cli.js';
import { CommandError } from './command-error.js';
import { runPart } from './run-part.js';

const itemsShape = z.object({ items: z.array(z.looseObject({})) });
const modeShape = z.object({ mode: z.string() });
const faultShape = z.object({ message: z.string() });

/** `hub sandbox`: runs the stand-ins for the platforms; or shows what those of the running hub received, or has one fail. */
export function addSandbox(program: Command, cli: Cli): void {
  const sandbox = program
    .command('sandbox')
    .description('run stand-ins for the platforms, alone')
    .action(() => runPart(cli, 'sandbox', (config) => cli.wiring.sandbox(config)));
  sandbox
    .command('received')
    .description('show what the sandboxes of the running hub received and sent')
    .argument('[platform]', 'one platform only')
    .action(async (platform?: string) => {
      for (const [name, url] of addresses(cli, platform)) {
        const received = itemsShape.parse(await ask(`${url}/control/received`)).items;
        const sent = itemsShape.parse(await ask(`${url}/control/deliveries`)).items;
        const { mode } = modeShape.parse(await ask(`${url}/control/mode`));
        const waiting = sent.filter(({ state }) => state === 'pending').length;
        cli.print(
          `${name} (${mode}): received ${received.length}; sent ${sent.length} callbacks, ${waiting} waiting`,
        );
        for (const item of received) cli.print(`  ${JSON.stringify(item)}`);
      }
    });
  sandbox
    .command('mode')
    .description(
      'have a sandbox of the running hub fail: down, revoked, slow, slow-loris, half-body, reset, …',
    )
    .argument('<platform>', 'which')
    .argument('<mode>', '`up` ends it')
    .action(async (platform: string, mode: string) => {
      for (const [name, url] of addresses(cli, platform)) {
        cli.print(`${name} is ${modeShape.parse(await ask(`${url}/control/mode`, { mode })).mode}`);
      }
    });
}

function addresses(cli: Cli, platform: string | undefined): [string, string][] {
  const hub = findLiveHub(resolve(cli.config().dataDir));
  if (!hub?.ready) throw new CommandError('no hub is running on this data folder: run npm start');
  const found = Object.entries(hub.sandboxes).filter(([name]) => platform === undefined || name === platform);
  if (found.length > 0) return found;
  const names = Object.keys(hub.sandboxes).join(', ');
  throw new CommandError(`the running hub has no such sandbox; it has: ${names || 'none'}`, 2);
}

async function ask(url: string, json?: object): Promise<unknown> {
  const response = await fetch(url, {
    signal: AbortSignal.timeout(10_000),
    ...(json && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(json),
    }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new CommandError(faultShape.parse(answer).message, 2);
  return answer;
}
