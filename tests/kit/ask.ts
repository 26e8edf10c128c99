import { expect } from 'vitest';
import type { Actor } from '../../src/domain/people/actor.js';
import type { TestServer } from './test-server.js';

/** Asks one thing of the graph, and expects an answer without errors: the value of its first field. */
export async function ask<Data>(
  server: TestServer,
  who: Actor,
  query: string,
  variables: object = {},
): Promise<Data> {
  const { body } = await server.ask(who, query, variables);
  expect(body.errors).toBeUndefined();
  return Object.values(body.data ?? {})[0] as Data;
}
