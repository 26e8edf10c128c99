import { z } from 'zod';
import type { CorrectionCommand } from '../../../src/domain/platforms/platform-command.js';
import { courtUnderTest } from './court-under-test.js';
import { governanceAppUnderTest } from './governance-app-under-test.js';
import { gridUnderTest } from './grid-under-test.js';
import type { Control, PlatformUnderTest } from './platform-under-test.js';

/** A platform as far as it takes corrections, and what its clerk decides on one. */
export interface CorrectionsUnderTest extends PlatformUnderTest {
  command(number: number): CorrectionCommand;
  /** @returns the id of the event that tells of the decision */
  decide(control: Control, decision: object): Promise<string>;
}

const asked = (platform: CorrectionCommand['platform'], externalId: string) => (number: number) =>
  ({
    kind: 'correction',
    platform,
    key: `D1:1:phone:${number}`,
    externalId,
    party: { name: '李光明', side: 'applicant' },
    field: 'phone',
    value: `1380000${1_000 + number}`,
    evidence: '本人出示身份证。',
    at: new Date('2026-11-23T01:00:00Z'),
  }) as const satisfies CorrectionCommand;

/** What no contract can carry. */
const unsendable = (command: CorrectionCommand): CorrectionCommand[] => [
  { ...command, key: '键' },
  { ...command, key: 'a\r\nb' },
  { ...command, externalId: '\ud800' },
  { ...command, value: '\u0000' },
  { ...command, value: '谷'.repeat(201) },
  { ...command, evidence: '' },
  { ...command, at: new Date(Number.NaN) },
];

const decide =
  (idOf: (event: unknown) => string) =>
  async (control: Control, decision: object): Promise<string> =>
    idOf(await control('POST', '/control/corrections', decision));

const ofEventId = (event: unknown) => z.object({ eventId: z.string() }).parse(event).eventId;

const grid = asked('grid', 'WG2026112300001');
const app = asked('governance-app', 'ZZ2026112300001');
const court = asked('court', 'D0:1');

export const CORRECTIONS: readonly CorrectionsUnderTest[] = [
  {
    ...gridUnderTest,
    command: grid,
    refused: { command: { ...grid(1), externalId: 'WG404' }, code: 'no-such-record' },
    unsendable: [...unsendable(grid(1)), { ...grid(1), field: 'deliveryAddress' }],
    decide: decide((event) => z.object({ event_id: z.string() }).parse(event).event_id),
  },
  {
    ...governanceAppUnderTest,
    command: app,
    refused: { command: { ...app(1), externalId: 'ZZ404' }, code: 'no-such-report' },
    unsendable: [...unsendable(app(1)), { ...app(1), field: 'deliveryAddress' }],
    decide: decide(ofEventId),
  },
  {
    ...courtUnderTest,
    command: court,
    refused: { command: { ...court(1), externalId: 'D404:1' }, code: 'no-such-record' },
    unsendable: unsendable(court(1)),
    decide: decide(ofEventId),
    async timesApplied(control, { key }) {
      const filed = await control('GET', '/control/filings');
      const shape = z.object({ items: z.array(z.object({ key: z.string(), path: z.string() })) });
      const own = shape.parse(filed).items.filter((item) => item.path === '/corrections');
      return own.filter((item) => item.key === key).length;
    },
  },
];
