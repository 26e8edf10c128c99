/** What the demo shows of each step, and how it talks to the hub. */
export interface GraphClient {
  /** Sends an operation as somebody, shows it, and returns its data. */
  show<Data>(who: string, operation: string, variables: Readonly<Record<string, unknown>>): Promise<Data>;
  /** Sends an operation without showing it. */
  quietly<Data>(who: string, operation: string, variables: Readonly<Record<string, unknown>>): Promise<Data>;
}

/** The graph answered with errors, or not at all. */
export class GraphError extends Error {
  readonly code = 'GRAPH_ERROR';
}

/**
 * A client of the hub's graph that prints what it sends.
 *
 * @param tokens a bearer token for everybody who appears in the story
 */
export function graphClient(
  url: string,
  tokens: ReadonlyMap<string, string>,
  print: (line: string) => void,
): GraphClient {
  async function send<Data>(who: string, query: string, variables: object): Promise<Data> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.get(who)}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(60_000),
    });
    const answer = (await response.json()) as { data?: Data; errors?: { message: string }[] };
    if (answer.errors?.length || !answer.data) {
      throw new GraphError(`${who}: ${answer.errors?.map(({ message }) => message).join('; ') ?? 'no data'}`);
    }
    return answer.data;
  }
  return {
    quietly: send,
    async show<Data>(who: string, operation: string, variables: Readonly<Record<string, unknown>>) {
      print(`   ${who} ▸ GraphQL`);
      for (const line of operation.trim().split('\n')) print(`   │ ${line}`);
      print(`   │ ${JSON.stringify(variables)}`);
      const data = await send<Data>(who, operation, variables);
      for (const line of JSON.stringify(data, null, 2).split('\n')) print(`   └ ${line}`);
      return data;
    },
  };
}
