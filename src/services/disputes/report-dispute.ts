import { z } from 'zod';
import { areaReaches } from '../../domain/areas/area-reaches.js';
import { findArea } from '../../domain/areas/find-area.js';
import { whyNotUsable } from '../../domain/codes/why-not-usable.js';
import type { Refusal } from '../../domain/disputes/refusal.js';
import { refuse } from '../../domain/disputes/refuse.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { Actor } from '../../domain/people/actor.js';
import { newId, type ServiceContext } from '../context.js';
import type { NewDispute } from './open-dispute.js';
import { openDispute } from './open-dispute.js';

const words = (most: number) => z.string().trim().min(1).max(most);

const newDisputeSchema = z.object({
  title: words(100),
  summary: words(4_000),
  categoryCode: z.string().regex(/^\d{2}(\d{2})?$/),
  scaleCode: z.enum(['01', '02', '03']),
  peopleInvolved: z.int().min(1).max(999_999),
  happenedOn: z.date(),
  place: z.object({
    address: words(100),
    longitude: z.number().min(-180).max(180).optional(),
    latitude: z.number().min(-90).max(90).optional(),
  }),
  areaCode: z.string(),
  parties: z
    .array(
      z.object({
        name: words(80),
        side: z.enum(['applicant', 'respondent']),
        idNumber: z.string().max(50).optional(),
        phone: z.string().max(30).optional(),
        address: z.string().max(200).optional(),
        bornOn: z.iso.date().optional(),
        victimOfViolence: z.boolean().optional(),
      }),
    )
    .max(100),
});

/**
 * A person reports a dispute (上报纠纷).
 *
 * @param requestKey chosen by the caller; the same key from the same person reports once, however often it is sent
 * @param collectedAt when it was taken down, where that was before now
 * @returns the dispute's id, or why it was not taken
 */
export async function reportDispute(
  input: NewDispute,
  requestKey: string,
  by: Actor,
  context: ServiceContext,
  collectedAt: Date = context.clock.now(),
): Promise<{ id: string } | Refusal> {
  const checked = newDisputeSchema.safeParse(input);
  if (!checked.success) {
    const fields = [...new Set(checked.error.issues.map(({ path }) => path.join('.')))].join('、');
    return refuse('invalid-input', `以下内容缺失或不符合要求：${fields}`);
  }
  if (!/^[\w-]{8,64}$/.test(requestKey)) return refuse('invalid-input', '请求编号不符合要求。');
  if (!findArea(input.areaCode)) return refuse('invalid-input', '没有这个辖区。');
  if (!areaReaches(by.areaCode, input.areaCode)) {
    return refuse('outside-area', '不能上报本人辖区以外的纠纷。');
  }
  const lists = await context.repositories.codeLists.all();
  const unusable = whyNotUsable(lists, input.categoryCode, dayInShanghai(context.clock.now()));
  if (unusable) return refuse('invalid-input', unusable);
  const externalId = `${by.personId}:${requestKey}`;
  const id = await context.repositories.sources.claim('hub', externalId, newId(context.clock));
  const source = { platform: 'hub', externalId, reportedAt: collectedAt } as const;
  await openDispute(id, checked.data as NewDispute, source, by, context);
  return { id };
}
