import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { idleSubgraphs } from '../../../schema/idle-subgraphs.js';
import { EXAMPLE_QUERY } from '../../../src/console/graphiql/example-query.js';
import { apiSchemaOf } from '../../../src/gateway/api-schema.js';
import { composeSupergraph } from '../../../src/gateway/compose-supergraph.js';

describe('the query that the page for trying the graph opens with', () => {
  it("is one that the hub's graph can answer", () => {
    const subgraphs = idleSubgraphs();
    const schema = apiSchemaOf(composeSupergraph(subgraphs), subgraphs);
    expect(validate(schema, parse(EXAMPLE_QUERY))).toEqual([]);
  });
});
