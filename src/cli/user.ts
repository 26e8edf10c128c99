import type { Command } from 'commander';
import type { Cli } from './cli.js';
import { CommandError } from './command-error.js';
import type { ListedUser, PostToGive, UserOffice } from './user-office.js';
import { withStore } from './with-store.js';

interface PostOptions {
  readonly role: string;
  readonly area: string;
  readonly from?: string;
  readonly until?: string;
}

interface Output {
  readonly json?: true;
}

/** `hub user …`: the accounts of those who work with the hub. */
export function addUser(program: Command, cli: Cli): void {
  const users = program.command('user').description('accounts of staff: who signs in, and as what');

  /** Does something with an account, and prints how it is afterwards. */
  const change = async (
    { json }: Output,
    loginName: string,
    work: (office: UserOffice) => Promise<string | undefined>,
  ): Promise<void> => {
    const { user, oneTimePassword } = await withStore(cli, (config) =>
      cli.wiring.users(config, async (office) => {
        const password = await work(office);
        const name = loginName.normalize('NFKC').trim().toLowerCase();
        return {
          user: (await office.list()).find((each) => each.loginName === name),
          oneTimePassword: password,
        };
      }),
    );
    if (!user) throw new CommandError(`there is no account ${loginName}`);
    if (json) cli.print(JSON.stringify({ ...user, oneTimePassword }));
    else {
      for (const line of linesOf(user)) cli.print(line);
      if (oneTimePassword !== undefined) {
        cli.print(`one-time password, good for seven days and shown only now: ${oneTimePassword}`);
      }
    }
  };

  users
    .command('list')
    .description('list all accounts')
    .option('--json', 'as JSON, one line')
    .action(async ({ json }: Output) => {
      const all = await withStore(cli, (config) => cli.wiring.users(config, (office) => office.list()));
      if (json) cli.print(JSON.stringify(all));
      else for (const line of all.flatMap(linesOf)) cli.print(line);
    });

  withPost(users.command('add').description('add somebody; prints a one-time password'), false)
    .argument('<login>', 'what she types to sign in; it cannot be changed later')
    .requiredOption('--name <name>', 'her name')
    .action((login: string, options: Output & { name: string } & Partial<PostOptions>) =>
      change(options, login, (office) => office.add(login, options.name, firstPost(options))),
    );
  users
    .command('reset')
    .description('let somebody begin anew: new one-time password, no second factor, no sessions, no lock')
    .argument('<login>')
    .option('--json', 'as JSON, one line')
    .action((login: string, options: Output) => change(options, login, (office) => office.reset(login)));

  const VERBS = {
    disable: 'shut somebody out, at once and on all devices',
    enable: 'let somebody in again',
    unlock: 'lift the lock that too many wrong tries have set',
  } as const;
  for (const verb of ['disable', 'enable', 'unlock'] as const) {
    users
      .command(verb)
      .description(VERBS[verb])
      .argument('<login>')
      .option('--json', 'as JSON, one line')
      .action((login: string, options: Output) =>
        change(options, login, async (office) => void (await office[verb](login))),
      );
  }

  const posts = users.command('post').description('what somebody may act as, where, and on which days');
  withPost(posts.command('add').description('give somebody a post'), true)
    .argument('<login>')
    .action((login: string, options: Output & PostOptions) =>
      change(options, login, async (office) => void (await office.addPost(login, postOf(options)))),
    );
  posts
    .command('end')
    .description('end a post at once; she signs in anew')
    .argument('<login>')
    .argument('<post>', 'its id, from `hub user list`')
    .option('--json', 'as JSON, one line')
    .action((login: string, post: string, options: Output) =>
      change(options, login, async (office) => void (await office.endPost(login, post))),
    );
}

function withPost(command: Command, required: boolean): Command {
  const role = ['--role <role>', 'peoples-mediator, desk, leader, auditor …'] as const;
  const described = required ? command.requiredOption(...role) : command.option(...role);
  return described
    .option('--area <code>', 'the area that the post is for', '530112010')
    .option('--from <day>', 'first day, as 2026-11-24; without it today')
    .option('--until <day>', 'last day')
    .option('--json', 'as JSON, one line');
}

const postOf = ({ role, area, from, until }: PostOptions): PostToGive => ({
  role,
  areaCode: area,
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
});

function firstPost({ role, area = '', ...days }: Partial<PostOptions>): PostToGive | undefined {
  return role === undefined ? undefined : postOf({ role, area, ...days });
}

function linesOf({ loginName, name, state, lockedUntil, posts }: ListedUser): string[] {
  const locked = lockedUntil ? ` until ${lockedUntil.toISOString()}` : '';
  return [
    `${loginName}  ${name}  ${state}${locked}`,
    ...posts.map(({ id, role, areaCode, from, until, held }) =>
      ['', id, role, areaCode, `${from}–${until ?? ''}`, held ? '' : 'not held now'].join('  ').trimEnd(),
    ),
  ];
}
