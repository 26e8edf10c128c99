import { CASE_OF_RECORD, type DemoCase } from './demo-case.js';
import { showFigures } from './figures.js';
import { graphClient } from './graph-client.js';
import { showReceipts } from './more-reports.js';
import { findRecord, openRecord } from './open-record.js';
import { REPORT_SCENES } from './report-scenes.js';
import { SCENES } from './scenes.js';
import { type DemoSandboxes, Stage } from './stage.js';
import { ASK, WHOLE_CASE } from './story-queries.js';
import { until } from './until.js';

/** What the demo needs to know of a running hub. */
export interface DemoOptions {
  readonly graphqlUrl: string;
  readonly sandboxes: DemoSandboxes;
  /** Bearer tokens of `desk`, `mediator` and `leader`. */
  readonly tokens: ReadonlyMap<string, string>;
  /** Names the run. A run that was played before is shown again, and nothing in it happens twice. */
  readonly run: string;
  /** Whether the run must have been begun before. */
  readonly resume: boolean;
  print(line: string): void;
  /** The hub's clock. */
  now(): Date;
}

const QUESTION = '邻居把水沟堵了，水淹了我家院子，怎么办？';

/** The whole story: three reports, and once round the loop. */
const STORY = [...REPORT_SCENES, ...SCENES];

/** The eight steps of the loop as the history shows them, in their order. */
const EIGHT = ['COLLECT', 'REPORT', 'ASSESS', 'ROUTE', 'HANDLE', 'FEED_BACK', 'VERIFY', 'FOLLOW_UP'];

/**
 * Plays the story of one dispute over the public interfaces only (演示).
 *
 * @throws Error when a step is refused, does not happen, or the end is not what it should be
 */
export async function runDemo(options: DemoOptions): Promise<void> {
  const { graphqlUrl, sandboxes, tokens, run, resume, print } = options;
  if (resume && (await findRecord(sandboxes.grid, run)) === undefined) {
    throw new Error(`there is no run ${run} to resume`);
  }
  print(`Run ${run}. If it is interrupted: npm run -s hub -- demo --resume ${run}`);
  print('\n1. A grid worker reports a dispute on the grid platform (采集、上报)');
  const record = await openRecord(sandboxes.grid, run, options.now());
  const graph = graphClient(graphqlUrl, tokens, print);
  const stage = new Stage(graph, sandboxes, run, record, print, () => options.now());
  await stage.untilCase('the report', () => true);
  await graph.show('desk', CASE_OF_RECORD, { record });

  for (const [index, scene] of STORY.entries()) {
    const found = await stage.untilCase('the dispute', () => true);
    const done = scene.done(found);
    print(`\n${index + 2}. ${scene.title}${done ? ' (played before)' : ''}`);
    if (!done) await scene.play(stage, found);
  }

  print(`\n${STORY.length + 2}. The whole case in one query, from eight subgraphs`);
  await graph.show('desk', WHOLE_CASE, { record, question: QUESTION });
  const end = await stage.untilCase('the end', ({ step }) => step === 'CLOSED');
  print('\n   Each source has its own receipt, and word of how it went on:');
  await showReceipts(stage);

  print(`\n${STORY.length + 3}. The mediator asks the assistant about it`);
  const answer = await graph.show<{ ask: { citations?: unknown[] } }>('mediator', ASK, {
    question: QUESTION,
  });
  if (!answer.ask.citations?.length) throw new Error('the assistant cited nothing');

  print(
    `\n${STORY.length + 4}. The office takes its old ledger over, and the leader asks for the figures (统计)`,
  );
  await showFigures(graph, print, until);
  summarize(end, print);
}

function summarize({ id, history, court, sources }: DemoCase, print: (line: string) => void): void {
  const seen = new Set(history.flatMap(({ from, to }) => [from, to]));
  const steps = EIGHT.filter((step) => seen.has(step));
  const sentBack = history.filter(({ move }) => move === 'SEND_BACK').length;
  print(`\nOne case: ${id}`);
  print(`Of three reports: ${sources.map(({ platform }) => platform).join(', ')}`);
  print(`Eight steps: ${steps.join(' → ')} → CLOSED, sent back ${sentBack} time(s)`);
  print(`One court confirmation: ${court?.caseNumber}`);
  if (new Set(sources.map(({ platform }) => platform)).size !== 3) throw new Error('a source is missing');
  if (steps.length !== EIGHT.length) throw new Error('the loop was not closed');
  if (court?.status !== 'CONFIRMED') throw new Error('there is no confirmation');
}
