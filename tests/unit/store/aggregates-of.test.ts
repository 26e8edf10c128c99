import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Aggregate } from '../../../src/domain/effects/aggregate.js';
import { EffectKind } from '../../../src/domain/effects/effect-kind.js';
import { SCHEMA_VERSION } from '../../../src/domain/effects/schema-version.js';
import { AggregateRepository } from '../../../src/store/aggregates/aggregate-repository.js';
import { aggregateSchema } from '../../../src/store/aggregates/aggregate-schema.js';
import { aggregatesOf } from '../../../src/store/aggregates-of.js';
import { type TestHub, testHub } from '../../kit/test-hub.js';

describe('what the sweep goes through', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub();
  });
  afterAll(() => hub.close());

  it('is every repository of aggregates, each under a type of its own', () => {
    const { repositories } = hub.services;
    const all = Object.values(repositories).filter((one) => one instanceof AggregateRepository);
    expect(all.length).toBeGreaterThan(20);
    expect([...aggregatesOf(repositories).values()]).toEqual(all);
    expect(new Set(all.map(({ type }) => type)).size).toBe(all.length);
  });

  it('takes in one that was added without a word to anybody', async () => {
    const { connection, sealer } = hub.services.repositories;
    const support = { connection, sealer, waker: { wake: async () => {} }, checkpoint: async () => {} };
    const added = new AggregateRepository<Aggregate>('novelty', 'novelties', aggregateSchema({}), support);
    const due = new Date('2026-11-23T01:00:00Z');
    const effect = new EffectKind('any').emit({ lane: 'any', key: 'once', notBefore: due }, {});
    await added.insert({ id: 'N1', version: 1, schemaVersion: SCHEMA_VERSION, effects: [effect] });
    const withIt = { ...hub.services.repositories, added };
    expect(await aggregatesOf(withIt).get('novelty')?.dueTurns(due, 10)).toEqual([
      { type: 'novelty', id: 'N1', turn: 'any' },
    ]);
  });
});
