import type { Caller } from '../../src/policy/caller.js';
import { buildSubgraph, type SubgraphParts } from './build-subgraph.js';
import { contextOf } from './context-of.js';
import type { OwnContext, Subgraph, SubgraphContext } from './subgraph.js';

/** What a subgraph is made of before it is known which hub it belongs to. */
export interface PartsOver<Services, Context extends SubgraphContext>
  extends Omit<SubgraphParts<Context>, 'newContext'> {
  newContext(services: Services): (caller: Caller) => OwnContext<Context>;
}

/**
 * A subgraph over the services of a hub. Its schema holds nothing of them, so it is built once in a process, when it is first
 * wanted, however many hubs are opened there.
 *
 * @throws LabelFault, like buildSubgraph, when it is first wanted
 */
export function subgraphOver<Services, Context extends SubgraphContext>(
  parts: PartsOver<Services, Context>,
): (services: Services) => Subgraph {
  let built: Subgraph | undefined;
  return (services) => {
    const newContext = parts.newContext(services);
    built ??= buildSubgraph<Context>({ ...parts, newContext });
    return { ...built, newContext: contextOf(newContext) };
  };
}
