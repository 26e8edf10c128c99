import type { AuditEvent } from '../../domain/audit/audit-event.js';
import { residentActor } from '../../domain/residents/resident-actor.js';
import type { ResidentIdentified, ResidentIdentity } from '../../domain/residents/resident-identity.js';
import type { SessionContext } from '../identity/identity-context.js';
import { openResidentSession } from './resident-session.js';

/** Why a resident was not signed in (群众登录未成的原因). */
export type ResidentRefusal = 'denied' | 'code-refused' | 'unavailable' | 'misconfigured';

/** What a resident's browser brings back, and from where. */
export interface ResidentReturn {
  /** Absent when she did not agree. */
  readonly code: string | undefined;
  readonly address: string;
}

/** Signs a resident in (群众登录) by the code that WeChat gave her browser. */
export async function signInResident(
  { code, address }: ResidentReturn,
  identity: ResidentIdentity,
  context: SessionContext,
): Promise<{ readonly token: string } | { readonly refused: ResidentRefusal; readonly code?: number }> {
  const { clock, repositories, audit } = context;
  const identified: ResidentIdentified | { readonly kind: 'denied' } =
    code === undefined ? { kind: 'denied' } : await identity.identify(code);
  const event = (
    more: Pick<AuditEvent, 'by' | 'action' | 'outcome'> & { detail: string },
    ids: string[],
  ) => ({
    at: clock.now(),
    subject: { type: 'Resident', ids },
    fields: [],
    ...more,
  });
  if (identified.kind !== 'known') {
    const by = { role: 'anonymous', address } as const;
    const { kind: detail } = identified;
    await audit.append([event({ by, action: 'sign-in-refused', outcome: 'refused', detail }, [])]);
    return identified.kind === 'misconfigured'
      ? { refused: identified.kind, code: identified.code }
      : { refused: identified.kind };
  }
  const { id } = await repositories.residents.know(identified.openid, clock.now());
  const by = residentActor(id);
  await audit.append([event({ by, action: 'signed-in', outcome: 'done', detail: 'wechat' }, [id])]);
  return { token: await openResidentSession(id, context) };
}
