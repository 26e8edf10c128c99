import type { Dispute } from '../../../domain/disputes/dispute.js';
import { SCHEMA_VERSION } from '../../../domain/effects/schema-version.js';
import { openFor } from '../../../domain/safety/plan-safety.js';
import type { SafetyCase, SafetyPerson } from '../../../domain/safety/safety-case.js';
import { SAFETY_RULES } from '../../../policy/safety-rules.js';
import type { ServiceContext } from '../../context.js';
import { withSafetyDue } from './with-safety-due.js';

/** What a suspension asks for. */
export interface SafetyCall {
  readonly since: Date;
  readonly child: boolean;
  readonly holder: SafetyPerson;
}

/** Puts on file what must be done for whoever is in danger in a dispute (建立安全处置). Again changes nothing. */
export async function openSafetyCase(
  { id, areaCode }: Dispute,
  call: SafetyCall,
  { repositories, clock }: ServiceContext,
): Promise<void> {
  const now = clock.now();
  const empty: SafetyCase = {
    id,
    version: 1,
    schemaVersion: SCHEMA_VERSION,
    effects: [],
    areaCode,
    since: [],
    duties: [],
    applications: [],
    warnings: [],
  };
  const first = withSafetyDue(openFor(empty, call, SAFETY_RULES), [], now);
  if (await repositories.safetyCases.insert(first)) return;
  await repositories.safetyCases.change(id, (current) => {
    const next = openFor(current, call, SAFETY_RULES);
    return next === current
      ? { result: undefined }
      : { next: withSafetyDue(next, current.duties, now), result: undefined };
  });
}
