import { Looks } from './looks.js';
import type { OwnContext, Subgraph, SubgraphContext } from './subgraph.js';

/** A subgraph's own context of a request, with what the kit adds to it. */
export function contextOf<Context extends SubgraphContext>(
  own: (caller: SubgraphContext['caller']) => OwnContext<Context>,
): Subgraph['newContext'] {
  return (caller) => ({ ...own(caller), caller, looks: new Looks() });
}
