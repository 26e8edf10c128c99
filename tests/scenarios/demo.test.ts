import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DemoOptions, runDemo } from '../../src/demo/run-demo.js';
import { WHOLE_CASE } from '../../src/demo/story-queries.js';
import { ask } from '../kit/ask.js';
import { PEOPLE } from '../kit/people.js';
import { storeCommands } from '../kit/store-commands.js';
import { type TestServer, testServer } from '../kit/test-server.js';

const ALL = `{ disputes(first: 5) { totalCount } mergeProposals { nodes { id } } }`;

describe('the demonstration: one quarrel, told three times (scenario 1)', () => {
  let server: TestServer;
  let working: Promise<void>;
  let isOver: boolean;
  let printed: string[];

  beforeEach(async () => {
    server = await testServer('in-process');
    printed = [];
    isOver = false;
    // Somebody works while the story is told, as `hub work` does.
    working = (async () => {
      while (!isOver) {
        await server.hub.settle();
        await setTimeout(10);
      }
    })();
  });
  afterEach(async () => {
    isOver = true;
    await working;
    await server.close();
  });

  async function play(run: string, changes: Partial<DemoOptions> = {}): Promise<string> {
    const cast = {
      desk: { ...PEOPLE.desk, personId: 'demo-desk' },
      mediator: { ...PEOPLE.mediator, personId: 'demo-mediator' },
      leader: { ...PEOPLE.leader, personId: 'demo-leader' },
    };
    const tokens = new Map<string, string>();
    for (const [who, person] of Object.entries(cast)) tokens.set(who, await server.token(person));
    printed = [];
    await runDemo({
      graphqlUrl: `${server.url}/graphql`,
      sandboxes: server.sandboxes,
      tokens,
      run,
      resume: false,
      print: (line) => printed.push(line),
      now: () => server.hub.clock.now(),
      ...changes,
    });
    return printed.join('\n');
  }

  it('becomes one case of three sources, goes round the loop, and the five figures come out; again, nothing is done twice', async () => {
    const story = await play('first');
    const reports = /Of three reports: (.+)/.exec(story)?.[1]?.split(', ').sort();
    expect(reports).toEqual(['GOVERNANCE_APP', 'GRID', 'PUBLIC_ACCOUNT']);
    expect(story).toContain(
      'COLLECT → REPORT → ASSESS → ROUTE → HANDLE → FEED_BACK → VERIFY → FOLLOW_UP → CLOSED',
    );
    for (const figure of ['11 件', '42 / 42 件', '¥4,861,000.00', '260 次', '28 件次']) {
      expect(story).toContain(figure);
    }
    // The hub merged what came from the app, and asked about what came from WeChat.
    const whole = story.slice(story.indexOf('from eight subgraphs'));
    expect(whole).toMatch(/"role": "HUB"[\s\S]*"role": "DESK"/);
    for (const field of [
      'gridRecords',
      'appReports',
      'accountReports',
      'closing',
      'court',
      'viewer',
      'ask',
    ]) {
      expect(whole).toContain(`"${field}"`);
    }
    expect(whole).toContain('"languages": [');
    const counted = await ask<{ totalCount: number }>(server, PEOPLE.desk, ALL);
    expect(counted.totalCount).toBe(1 + 53);

    const again = await play('first', { resume: true });
    expect(again.match(/\(played before\)/g)?.length).toBeGreaterThan(12);
    expect(again).not.toContain('mutation Advance');
    expect(again).toContain('0 taken over');
    expect(await ask(server, PEOPLE.desk, ALL)).toEqual(counted);
    await expect(play('never-begun', { resume: true })).rejects.toThrow('there is no run never-begun');

    isOver = true;
    await working;
    const record = /"record":"([^"]+)"/.exec(whole)?.[1];
    const cost = await storeCommands(server, async () => {
      expect(await ask(server, PEOPLE.desk, WHOLE_CASE, { record, question: '几天内要回话？' })).toBeTruthy();
    });
    // The case, and those that it absorbed, once for each subgraph that knows something of them; all else once.
    const often = Map.groupBy(cost, (command) => command);
    expect(often.get('find disputes')?.length).toBeLessThanOrEqual(12);
    expect(cost.length).toBeLessThanOrEqual(30);
    console.info(`the largest query of the demonstration: ${cost.length} store commands`);
  }, 240_000);
});
