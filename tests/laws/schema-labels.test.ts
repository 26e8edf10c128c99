import { describe, expect, it } from 'vitest';
import { idleSubgraphs } from '../../schema/idle-subgraphs.js';
import { undescribed, unlabelledFields } from '../../schema/kit/index.js';
import { SUBGRAPHS } from '../../schema/subgraphs.js';

describe.each(idleSubgraphs())('the subgraph $name', ({ name, schema }) => {
  it('goes by the name it is listed under', () => {
    expect(Object.keys(SUBGRAPHS)).toContain(name);
  });

  it('has a policy label on every field and a kind on every operation', () => {
    expect(unlabelledFields(schema)).toEqual([]);
  });

  it('describes everything in English and names the Chinese term', () => {
    expect(undescribed(schema)).toEqual([]);
  });
});
