import { STEP_IN_PLAIN_WORDS } from '../../domain/account/step-in-plain-words.js';
import type { Dispute } from '../../domain/disputes/dispute.js';
import type { Step } from '../../domain/disputes/step.js';
import type { ServiceContext } from '../context.js';
import { fileNotice } from './file-notice.js';

/** Files word to everybody who reported a dispute of the step that it has come to (告知群众进展). */
export async function tellResidentsOfStep(
  { id, areaCode }: Dispute,
  { step, mark }: { readonly step: Step; readonly mark: string },
  context: ServiceContext,
): Promise<void> {
  for (const { residentId, number } of await context.repositories.bindings.ofDisputes([id])) {
    await fileNotice(
      {
        id: `progress:${id}:${mark}:${residentId}`,
        residentId,
        purpose: 'progress',
        text: `您反映的事（编号${number}）有新进展：${STEP_IN_PLAIN_WORDS[step]}。回复“进度”随时可以查看。`,
        disputeId: id,
        areaCode,
      },
      context,
    );
  }
}
