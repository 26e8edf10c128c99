import { SCHEMA_VERSION } from '../../domain/effects/schema-version.js';
import type { NewFact } from '../../domain/figures/case-fact.js';
import type { ServiceContext } from '../context.js';

/** Puts into the books what a decision elsewhere came to (登记统计事实). Again changes nothing. */
export async function fileFacts(
  facts: readonly NewFact[],
  { repositories }: Pick<ServiceContext, 'repositories'>,
): Promise<void> {
  for (const fact of facts) {
    await repositories.caseFacts.insert({ ...fact, version: 1, schemaVersion: SCHEMA_VERSION, effects: [] });
  }
}
