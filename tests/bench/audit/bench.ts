import { pino } from 'pino';
import { SUBGRAPHS } from '../../../schema/subgraphs.js';
import type { AuditLog } from '../../../src/audit/audit-log.js';
import { isRefusal } from '../../../src/domain/disputes/is-refusal.js';
import { type Gateway, startGateway } from '../../../src/gateway/start-gateway.js';
import { reportDispute } from '../../../src/services/disputes/report-dispute.js';
import { PEOPLE } from '../../kit/people.js';
import { DITCH } from '../../kit/reports.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';

const APPENDS = 1_000;
const AT_ONCE = 64;
const DISPUTES = 20;
const PAGES = 120;

const PAGE = `{ disputes(first: ${DISPUTES}) { edges { node { id title summary step parties { name phone } } } } }`;

/** What nothing is recorded in: the same answer without the log. */
const NOWHERE: AuditLog = { append: async () => {}, refused: async () => {} };

/** Measures how many entries a second are recorded, and what recording costs a page of disputes. */
export async function run(print: (line: string) => void): Promise<void> {
  const hub = await testHub();
  try {
    await appends(hub.services.audit, 1, print);
    await appends(hub.services.audit, AT_ONCE, print);
    await pages(hub, print);
  } finally {
    await hub.close();
  }
}

/** By so many callers at once, each of which waits until its entry is durable. */
async function appends(audit: AuditLog, callers: number, print: (line: string) => void): Promise<void> {
  const each = Math.ceil(APPENDS / callers);
  const seconds = await timed(() =>
    Promise.all(
      Array.from({ length: callers }, async (_, caller) => {
        for (let n = 0; n < each; n += 1) {
          await audit.append([
            {
              at: new Date(),
              by: PEOPLE.mediator,
              action: 'looked',
              subject: { type: 'Party', ids: [`D${caller}:${n}`] },
              fields: ['name', 'phone'],
              form: 'masked',
              outcome: 'done',
            },
          ]);
        }
      }),
    ),
  );
  const rate = Math.round((each * callers) / seconds);
  print(
    `appends, ${String(callers).padStart(2)} at once    ${rate.toLocaleString('en')} entries a second, anchored`,
  );
}

async function pages(hub: TestHub, print: (line: string) => void): Promise<void> {
  for (let n = 0; n < DISPUTES; n += 1) {
    const reported = await reportDispute(DITCH, `request-${n}`, PEOPLE.gridWorker, hub.services);
    if (isRefusal(reported)) throw new Error(reported.message);
  }
  const subgraphs = Object.values(SUBGRAPHS).map((subgraph) => subgraph(hub.services));
  const options = { subgraphs, clock: hub.clock, log: pino({ level: 'silent' }), production: false };
  const recorded = await startGateway({ ...options, audit: hub.services.audit });
  const unrecorded = await startGateway({ ...options, audit: NOWHERE });
  const withLog: number[] = [];
  const without: number[] = [];
  for (let page = 0; page < PAGES; page += 1) {
    // Turn about, so that whatever else the machine does falls on both.
    withLog.push(await timed(() => ask(recorded)));
    without.push(await timed(() => ask(unrecorded)));
  }
  await recorded.stop();
  await unrecorded.stop();
  const [dear, cheap] = [median(withLog), median(without)];
  print(
    `a page of ${DISPUTES} disputes  ${ms(dear)} ms recorded, ${ms(cheap)} ms not: ` +
      `${(dear / cheap).toFixed(2)} times (medians of ${PAGES}, turn about)`,
  );
}

async function ask(gateway: Gateway): Promise<void> {
  const contextValue = { caller: PEOPLE.desk };
  const { body } = await gateway.server.executeOperation({ query: PAGE }, { contextValue });
  if (body.kind !== 'single' || body.singleResult.errors) throw new Error('the page was not answered');
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const ms = (seconds: number): string => (seconds * 1_000).toFixed(1);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}
