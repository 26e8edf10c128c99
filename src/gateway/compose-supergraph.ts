import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import type { Subgraph } from '../../schema/kit/index.js';

/** Subgraphs that do not fit together (子图无法合成). The message has every reason. */
export class CompositionFault extends Error {
  constructor(reasons: readonly string[]) {
    super(`The subgraphs do not compose:\n${reasons.map((reason) => `- ${reason}`).join('\n')}`);
    this.name = 'CompositionFault';
  }
}

/** What was composed in this process, by what it was made of: hubs that are opened one after the other have one graph. */
const composed = new Map<string, string>();

/**
 * Composes subgraphs into one graph (合成超图): the schema text that any Federation 2 router can load.
 *
 * @param urls where a subgraph is served over HTTP, by name; a subgraph without one is called in process
 * @throws CompositionFault
 */
export function composeSupergraph(
  subgraphs: readonly Pick<Subgraph, 'name' | 'sdl'>[],
  urls: Readonly<Record<string, string>> = {},
): string {
  const services = subgraphs.map(({ name, sdl }) => ({
    name,
    sdl,
    url: urls[name] ?? `http://${name}.subgraph.invalid/graphql`,
  }));
  const key = JSON.stringify(services);
  const known = composed.get(key);
  if (known !== undefined) return known;
  const result = composeServices(services.map(({ sdl, ...rest }) => ({ ...rest, typeDefs: parse(sdl) })));
  if (!result.supergraphSdl) {
    throw new CompositionFault(result.errors?.map((error) => error.message) ?? ['no reason given']);
  }
  composed.set(key, result.supergraphSdl);
  return result.supergraphSdl;
}
