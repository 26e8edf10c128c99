/** The dispute of the story, as the hub shows it to the desk. */
export interface DemoCase {
  readonly id: string;
  readonly step: string;
  readonly owner: { readonly personId: string };
  readonly sources: readonly { readonly platform: string; readonly externalId: string }[];
  readonly closing: {
    readonly acceptedAt: string | null;
    readonly modes: readonly string[];
    readonly result: string | null;
  } | null;
  readonly history: readonly {
    readonly action: string;
    readonly move: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly at: string;
    readonly by: { readonly name: string };
  }[];
  readonly court: {
    readonly handOverState: string;
    readonly externalId: string | null;
    readonly status: string | null;
    readonly caseNumber: string | null;
  } | null;
}

/** Finds the dispute that a grid record became, with all that the story looks at. */
export const CASE_OF_RECORD = `
query CaseOfRecord($record: ID!) {
  disputeOfSource(platform: GRID, externalId: $record) {
    id
    step
    owner { personId name role }
    sources { platform externalId }
    closing { acceptedAt modes result }
    history { action move from to at by { name } }
    court { handOverState externalId status caseNumber }
  }
}`;

/** How often the dispute went to a step. */
export const arrivals = (found: DemoCase, step: string): number =>
  found.history.filter(({ to }) => to === step).length;
