import type { GraphQLSchema } from 'graphql';
import type { Caller } from '../../src/policy/caller.js';
import type { Looks } from './looks.js';

/** What every resolver can count on in its context. A subgraph adds its services and loaders. */
export interface SubgraphContext {
  readonly caller: Caller;
  /** What this request was shown of what is sealed; the kit fills it. */
  readonly looks: Looks;
}

/** A context as a subgraph makes it; the kit adds the rest. */
export type OwnContext<Context extends SubgraphContext> = Omit<Context, 'looks'>;

/** One subgraph (子图), ready to be composed, served in process or served alone. */
export interface Subgraph {
  /** Lower case, as in `hub subgraph NAME`. */
  readonly name: string;
  /** Federation 2 schema text: what `schema/NAME/NAME.graphql` holds. */
  readonly sdl: string;
  /** Executable, with `_entities` and `_service`, and with the policy enforced on every field. */
  readonly schema: GraphQLSchema;
  /** A fresh context for one request, so that nothing loaded for one caller is seen by another. */
  newContext(caller: Caller): SubgraphContext;
}
