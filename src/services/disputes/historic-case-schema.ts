import { z } from 'zod';
import { findArea } from '../../domain/areas/find-area.js';
import { MEDIATION_MODES } from '../../domain/figures/mediation-mode.js';
import { MEDIATION_RESULTS } from '../../domain/figures/mediation-result.js';
import { PLATFORM_NAMES } from '../../domain/platforms/platform-name.js';

const words = (most: number) => z.string().trim().min(1).max(most);
const languages = z
  .array(z.string().regex(/^[a-z]{3}$/))
  .min(1)
  .max(5);

/** What a row of a ledger must be (台账行): whole, possible, and over; nothing of it may lie after now. */
export const historicCaseSchema = (now: Date) => {
  const past = z.date().max(now);
  return z
    .object({
      key: z.string().regex(/^[\w-]{1,64}$/),
      title: words(100),
      summary: words(4_000),
      categoryCode: z.string().regex(/^\d{2}(\d{2})?$/),
      scaleCode: z.enum(['01', '02', '03']),
      peopleInvolved: z.int().min(1).max(999_999),
      happenedOn: past,
      place: z.object({ address: words(100) }),
      areaCode: z.string().refine((code) => findArea(code) !== undefined),
      reportedOn: z.enum([...PLATFORM_NAMES, 'hub']),
      reportedAt: past,
      closedAt: past,
      accepted: z.object({ at: past, languages }).exactOptional(),
      mediations: z.array(z.object({ at: past, mode: z.enum(MEDIATION_MODES), languages })).max(50),
      ended: z
        .object({
          at: past,
          result: z.enum(MEDIATION_RESULTS),
          amountFen: z
            .int()
            .min(0)
            .max(10 ** 13),
        })
        .exactOptional(),
      followUps: z.array(past).max(200),
    })
    .refine(({ reportedAt, closedAt }) => reportedAt <= closedAt, { path: ['closedAt'] })
    .refine(({ accepted, ended }) => !ended || (accepted && accepted.at <= ended.at), { path: ['ended'] });
};
