#!/usr/bin/env node
// The one way in: every npm script runs `node bin/hub.mjs COMMAND …`.
// Built-ins only, and plain enough for Node 18, so that it works straight after a clone.
import { CannotContinue } from './bootstrap/cannot-continue.mjs';
import { nodeIsNewEnough, runAgainWithNewerNode } from './bootstrap/newer-node.mjs';
import { say } from './bootstrap/say.mjs';

const args = process.argv.slice(2);

try {
  if (nodeIsNewEnough()) {
    const { runCommand } = await import('./bootstrap/run-command.mjs');
    await runCommand(args);
  } else {
    await runAgainWithNewerNode(args);
  }
} catch (error) {
  if (!(error instanceof CannotContinue)) throw error;
  say(error.message);
  process.exitCode = 1;
}
