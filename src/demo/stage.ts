import { CASE_OF_RECORD, type DemoCase } from './demo-case.js';
import type { GraphClient } from './graph-client.js';
import { until } from './until.js';

/** Base addresses of the four sandboxes. */
export type DemoSandboxes = Readonly<Record<'grid' | 'governance-app' | 'court' | 'public-account', string>>;

/** Everything a scene can do: speak to the hub as somebody, and be the platforms. */
export class Stage {
  constructor(
    readonly graph: GraphClient,
    readonly sandboxes: DemoSandboxes,
    readonly run: string,
    /** The grid platform's id of the record that the story is about. */
    readonly record: string,
    readonly print: (line: string) => void,
    /** The hub's clock. */
    readonly now = () => new Date(),
  ) {}

  /** The dispute as it stands, or `undefined` while there is none. */
  async look(): Promise<DemoCase | undefined> {
    const data = await this.graph.quietly<{ disputeOfSource: DemoCase | null }>('desk', CASE_OF_RECORD, {
      record: this.record,
    });
    return data.disputeOfSource ?? undefined;
  }

  /** The dispute, as soon as it is as told. */
  untilCase(what: string, as: (found: DemoCase) => boolean): Promise<DemoCase> {
    return until(what, async () => {
      const found = await this.look();
      return found && as(found) ? found : undefined;
    });
  }

  /** Does something with the dispute by a mutation, and expects it not to be refused. */
  async act(who: string, mutation: string, variables: Readonly<Record<string, unknown>>): Promise<void> {
    const data = await this.graph.show<Record<string, { __typename: string; message?: string }>>(
      who,
      mutation,
      variables,
    );
    const [outcome] = Object.values(data);
    if (!outcome || outcome.__typename.endsWith('Refusal')) throw new Error(`refused: ${outcome?.message}`);
  }

  /** Lets the court say something. */
  async courtSays(caseId: string, status: string): Promise<void> {
    this.print(`   court sandbox ▸ ${status}`);
    const response = await fetch(
      `${this.sandboxes.court}/control/cases/${encodeURIComponent(caseId)}/progress`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ status }),
        signal: AbortSignal.timeout(10_000),
      },
    );
    if (!response.ok) throw new Error(`court sandbox: ${response.status} ${await response.text()}`);
  }

  /** What the court has said about a case so far. */
  async courtSaid(caseId: string): Promise<number> {
    const response = await fetch(`${this.sandboxes.court}/control/cases`, {
      signal: AbortSignal.timeout(10_000),
    });
    const { items } = (await response.json()) as { items: { caseId: string; events: unknown[] }[] };
    return items.find((one) => one.caseId === caseId)?.events.length ?? 0;
  }
}
