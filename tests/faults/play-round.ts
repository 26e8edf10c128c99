import type { DemoCase } from '../../src/demo/demo-case.js';
import { graphClient } from '../../src/demo/graph-client.js';
import { openRecord } from '../../src/demo/open-record.js';
import { SCENES } from '../../src/demo/scenes.js';
import { Stage } from '../../src/demo/stage.js';
import { systemClock } from '../../src/domain/time/system-clock.js';
import { developmentKey } from '../../src/identity/development-key.js';
import { issueDevelopmentToken } from '../../src/identity/issue-development-token.js';
import { PEOPLE } from '../kit/people.js';
import type { RunningHub } from '../kit/running-hub.js';
import { checkRound } from './check-round.js';
import { persist } from './persist.js';

/**
 * Plays a dispute from the grid's report to the end of the loop, as people would: what fails is looked at and, if
 * it has not happened, tried again. Then checks that every promise was kept.
 */
export async function playRound(hub: RunningHub, run: string): Promise<void> {
  const key = developmentKey(hub.dataDir);
  const desk = await issueDevelopmentToken(key, PEOPLE.desk, systemClock);
  const mediator = await issueDevelopmentToken(
    key,
    { ...PEOPLE.mediator, personId: 'demo-mediator' },
    systemClock,
  );
  const auditor = await issueDevelopmentToken(key, PEOPLE.auditor, systemClock);
  const sandboxes = {
    grid: hub.address('grid-sandbox'),
    'governance-app': hub.address('governance-app-sandbox'),
    court: hub.address('court-sandbox'),
    'public-account': hub.address('public-account-sandbox'),
  };
  const graph = graphClient(
    `${hub.address('http')}/graphql`,
    new Map([
      ['desk', desk],
      ['mediator', mediator],
      ['auditor', auditor],
    ]),
    () => {},
  );
  const record = await persist('the report', () => openRecord(sandboxes.grid, run));
  const stage = new Stage(graph, sandboxes, run, record, () => {});
  const acknowledged: string[] = [];
  for (const scene of SCENES) {
    await persist(scene.title, async () => {
      const found = await stage.untilCase('the dispute', () => true);
      if (scene.done(found)) return;
      await scene.play(stage, found);
      acknowledged.push(scene.title);
    });
  }
  await persist('the end', () => checkRound(graph, sandboxes, record, doneBy(acknowledged)));
}

/** What must be true of the case at the end because the hub said so on the way. */
const doneBy =
  (acknowledged: readonly string[]) =>
  (found: DemoCase): string[] =>
    SCENES.filter(({ title }) => acknowledged.includes(title))
      .filter((scene) => !scene.done(found))
      .map(({ title }) => title);
