import type { Command } from 'commander';
import type { Cli } from './cli.js';
import { duration } from './duration.js';
import type { PartnerKey, PartnerLine } from './wiring.js';
import { withStore } from './with-store.js';

const DAY_MS = 86_400_000;

interface Shape {
  readonly json?: true;
}

/** `hub partner …`: the systems that ask the graph, and their keys. */
export function addPartnerCommands(program: Command, cli: Cli): void {
  const { wiring } = cli;
  const partner = program
    .command('partner')
    .description('the systems that may ask the graph, and their keys');
  const subcommand = (name: string, description: string) =>
    partner.command(name).description(description).option('--json', 'print the answer as JSON');
  const print = (lines: readonly string[], answer: unknown, { json }: Shape) => {
    for (const line of json ? [JSON.stringify(answer, null, 2)] : lines) cli.print(line);
  };
  const showKey = (key: PartnerKey, shape: Shape) => {
    print([`client_id      ${key.clientId}`, `client_secret  ${key.clientSecret}`], key, shape);
    cli.tell('The secret is shown this once: nobody can read it again.');
  };

  subcommand('add', 'add a partner system; prints its key, once')
    .argument('<name>', 'the name by which people know it')
    .requiredOption('--area <code>', 'the area that it may see, with all below it')
    .requiredOption('--scope <scopes...>', 'what it may do: dispute:read, dispute:report, law:ask')
    .action(async (name: string, { area, scope, ...shape }: { area: string; scope: string[] } & Shape) =>
      showKey(
        await withStore(cli, (config) => wiring.addPartner(config, { name, areaCode: area, scopes: scope })),
        shape,
      ),
    );
  subcommand('list', 'list all partner systems').action(async (shape: Shape) => {
    const partners = await withStore(cli, (config) => wiring.listPartners(config));
    print(partners.map(asLine), partners, shape);
  });
  subcommand('rotate', 'give a partner a new key; prints it, once')
    .argument('<id>', 'its client_id')
    .option(
      '--overlap <time>',
      'how long the old keys still work; 0 ends them now',
      duration(30 * DAY_MS),
      DAY_MS,
    )
    .action(async (id: string, { overlap, ...shape }: { overlap: number } & Shape) =>
      showKey(await withStore(cli, (config) => wiring.rotatePartner(config, id, overlap)), shape),
    );
  subcommand('revoke', 'shut a partner out, now and for good')
    .argument('<id>', 'its client_id')
    .action(async (id: string, shape: Shape) => {
      const revoked = await withStore(cli, (config) => wiring.revokePartner(config, id));
      print([asLine(revoked)], revoked, shape);
    });
  partner
    .command('keys')
    .description("the keys that sign all partners' tokens")
    .command('rotate')
    .description('sign with a new key; tokens that were given stay good for their ten minutes')
    .option('--emergency', 'the old keys are in wrong hands: end all tokens now')
    .action(async ({ emergency = false }: { emergency?: boolean }) => {
      cli.print(await withStore(cli, (config) => wiring.rotateTokenKeys(config, emergency)));
    });
}

const asLine = ({ clientId, state, areaCode, scopes, name, secrets }: PartnerLine): string =>
  [clientId, state, areaCode, scopes.join(','), `${secrets.length} key(s)`, name].join('  ');
