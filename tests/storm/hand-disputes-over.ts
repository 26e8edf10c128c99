import { systemClock } from '../../src/domain/time/system-clock.js';
import { developmentKey } from '../../src/identity/development-key.js';
import { issueDevelopmentToken } from '../../src/identity/issue-development-token.js';
import { PEOPLE } from '../kit/people.js';
import { DITCH, otherNeighbours } from '../kit/reports.js';
import type { RunningHub } from '../kit/running-hub.js';

const OUTCOME = '{ __typename ... on DisputeChanged { dispute { id } } ... on Refusal { code message } }';

interface Outcome {
  readonly __typename: string;
  readonly dispute?: { readonly id: string };
}

/**
 * Brings disputes to where the court has been asked to take them, over the graph.
 *
 * @returns the keys of their hand-overs
 */
export async function handDisputesOver(hub: RunningHub, count: number): Promise<string[]> {
  const key = developmentKey(hub.dataDir);
  const token = await issueDevelopmentToken(key, PEOPLE.desk, systemClock);
  const mutate = async (call: string, variables: object): Promise<Outcome> => {
    const response = await fetch(`${hub.address('http')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: call, variables }),
    });
    const answer = (await response.json()) as { data?: Record<string, Outcome> };
    const outcome = Object.values(answer.data ?? {})[0];
    if (outcome?.__typename !== 'DisputeChanged') throw new Error(JSON.stringify(answer));
    return outcome;
  };
  const keys: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const input = {
      requestKey: `storm-request-${number}`,
      title: DITCH.title,
      summary: DITCH.summary,
      categoryCode: DITCH.categoryCode,
      peopleInvolved: 2,
      happenedOn: '2026-11-20T00:00:00Z',
      place: { address: `谷律村${number}号` },
      areaCode: DITCH.areaCode,
      parties: otherNeighbours(5_000 + number).map((party) => ({ ...party, side: party.side.toUpperCase() })),
    };
    const reported = await mutate(
      `mutation ($input: ReportInput!) { reportDispute(input: $input) ${OUTCOME} }`,
      {
        input,
      },
    );
    const id = reported.dispute?.id ?? '';
    const advance = (kind?: string) => {
      const evidence = kind ? `[{ kind: ${kind}, text: "已核实，宜由调解员办理。" }]` : '[]';
      return mutate(`mutation ($id: ID!) { advanceDispute(id: $id, evidence: ${evidence}) ${OUTCOME} }`, {
        id,
      });
    };
    const { personId, name, areaCode } = PEOPLE.mediator;
    const owner = `{ personId: "${personId}", name: "${name}", role: PEOPLES_MEDIATOR, areaCode: "${areaCode}" }`;
    await advance();
    await advance('ASSESSMENT');
    await mutate(`mutation ($id: ID!) { assignDispute(id: $id, owner: ${owner}) ${OUTCOME} }`, { id });
    await advance('ROUTING_DECISION');
    await mutate(`mutation ($id: ID!) { handOverToCourt(id: $id) ${OUTCOME} }`, { id });
    keys.push(`${id}:1`);
  }
  return keys;
}
