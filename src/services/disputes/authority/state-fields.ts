import { addStatements } from '../../../domain/authority/add-statements.js';
import { saidOfFacts } from '../../../domain/authority/said-of-facts.js';
import type { StatedFields } from '../../../domain/authority/stated-fields.js';
import type { Statement } from '../../../domain/authority/statement.js';
import type { Dispute } from '../../../domain/disputes/dispute.js';
import type { Effect } from '../../../domain/effects/effect.js';
import { SCHEMA_VERSION } from '../../../domain/effects/schema-version.js';
import type { ServiceContext } from '../../context.js';
import { weighFieldsEffect } from '../../effects/weigh-fields.js';

type Context = Pick<ServiceContext, 'repositories' | 'clock'>;

/** Takes down what somebody says of a dispute's fields (登记字段陈述). What is known, or older than what is, changes nothing. */
export async function stateFields(
  disputeId: string,
  statements: readonly Statement[],
  context: Context,
): Promise<void> {
  await changeStated(disputeId, context, (known) => addStatements(known, statements));
}

/** Has the fields of a case compared anew without anybody having said anything, as after a merge (重新比对). */
export const weighAgain = (disputeId: string, context: Context): Promise<void> =>
  changeStated(disputeId, context, (known) => [...known]);

/** What the record says that a dispute came from (首报陈述). */
export const saidAtFirst = (dispute: Dispute): Statement[] =>
  dispute.sources.flatMap((source) => saidOfFacts(dispute, source, source.reportedAt));

async function changeStated(
  id: string,
  { repositories, clock }: Context,
  change: (known: readonly Statement[]) => readonly Statement[],
): Promise<void> {
  const weigh = (version: number): Effect =>
    weighFieldsEffect.emit({ lane: 'fields', key: String(version), notBefore: clock.now() }, {});
  const first: StatedFields = {
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [weigh(0)],
    statements: change([]),
  };
  const add = (): Promise<true | undefined> =>
    repositories.statedFields.change(id, (current) => {
      const statements = change(current.statements);
      if (statements === current.statements) return { result: true };
      const effects = [...current.effects, weigh(current.version)];
      return { next: { ...current, statements, effects }, result: true };
    });
  if ((await add()) || (await repositories.statedFields.insert(first))) return;
  // Somebody else was the first meanwhile.
  await add();
}
