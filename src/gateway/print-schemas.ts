import { idleSubgraphs } from '../../schema/idle-subgraphs.js';
import { composeSupergraph } from './compose-supergraph.js';

/**
 * The schema texts that are kept in the repository (打印子图与超图): one for each subgraph, and the supergraph that
 * any Federation 2 router can load.
 *
 * @returns text by path from the top of the checkout
 * @throws CompositionFault
 */
export function printSchemas(): Map<string, string> {
  const subgraphs = idleSubgraphs();
  return new Map([
    ...subgraphs.map(({ name, sdl }): [string, string] => [`schema/${name}/${name}.graphql`, sdl]),
    ['schema/supergraph.graphql', `${composeSupergraph(subgraphs).trimEnd()}\n`],
  ]);
}
