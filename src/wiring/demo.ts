import type { DemoRun } from '../cli/wiring.js';
import type { Config } from '../config.js';
import { runDemo } from '../demo/run-demo.js';
import type { LiveHub } from '../supervisor/live-hub.js';
import { issueToken } from './issue-token.js';
import { clockOf } from './process-parts.js';

/** Who appears in the story, by the names that it uses. */
const CAST = {
  desk: { personId: 'demo-desk', name: '段雪梅', role: 'desk', areaCode: '530112010' },
  mediator: {
    personId: 'demo-mediator',
    name: '毕文华',
    role: 'peoples-mediator',
    areaCode: '530112010-C01',
  },
  leader: { personId: 'demo-leader', name: '王守成', role: 'leader', areaCode: '530112010' },
};

/**
 * `hub demo`: the story of one dispute (演示), over the public interfaces of a running hub.
 *
 * @throws Error when the hub has no sandboxes, or the story does not come out as it should
 */
export async function demo(
  config: Config,
  { url, sandboxes }: LiveHub,
  { run, resume }: DemoRun,
  print: (line: string) => void,
): Promise<void> {
  const { grid, 'governance-app': app, court, 'public-account': account } = sandboxes;
  if (url === undefined || !grid || !app || !court || !account) {
    throw new Error('the demo needs the sandboxes of all platforms; this hub is connected to real ones');
  }
  const clock = clockOf(config);
  const tokens = new Map<string, string>();
  for (const [who, person] of Object.entries(CAST)) tokens.set(who, await issueToken(config, person));
  const all = { grid, 'governance-app': app, court, 'public-account': account };
  await runDemo({
    graphqlUrl: `${url}/graphql`,
    sandboxes: all,
    tokens,
    run,
    resume,
    print,
    now: () => clock.now(),
  });
}
