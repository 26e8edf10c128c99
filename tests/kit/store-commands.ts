import type { TestServer } from './test-server.js';

/**
 * The commands that something costs at the document store, sorted, such as `find disputes`; without those on the audit log,
 * which writes down each look beside it.
 */
export async function storeCommands(server: TestServer, run: () => Promise<unknown>): Promise<string[]> {
  const commands: string[] = [];
  const client = server.hub.services.repositories.connection.getClient();
  const note = ({ commandName, command }: { commandName: string; command: Record<string, unknown> }) =>
    commands.push(`${commandName} ${String(command[commandName])}`);
  client.on('commandStarted', note);
  await run();
  client.off('commandStarted', note);
  return commands.filter((command) => !command.endsWith(' audit')).toSorted();
}
