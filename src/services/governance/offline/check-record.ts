import { z } from 'zod';
import { findArea } from '../../../domain/areas/find-area.js';
import { isLegible } from '../../../domain/offline/is-legible.js';
import type { OfflineContent } from '../../../domain/offline/offline-record.js';
import { type OfflineRefusal, refuseOffline } from '../../../domain/offline/offline-refusal.js';

/** A record as a phone sends it (离线记录). */
export interface SentRecord {
  /** Chosen by the phone; with its own id it names the record for good. */
  readonly recordId: string;
  /** What its clock showed, as it wrote it. */
  readonly recordedAt: string;
  readonly gridCode: string;
  /** Exactly one. */
  readonly contents: readonly OfflineContent[];
}

/** A record that can be kept. */
export interface SoundRecord {
  readonly recordedAt: Date;
  readonly content: OfflineContent;
}

const words = (most: number) => z.string().refine((text) => isLegible(text, most));
const optionalWords = (most: number) => words(most).optional();

const partySchema = z.object({
  name: words(80),
  side: z.enum(['applicant', 'respondent']),
  phone: optionalWords(30),
  address: optionalWords(200),
});

/** What can be kept at all; what it says is judged where it belongs. */
const contentSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('visit'),
    round: z.enum(['visit', 'sweep']),
    stopId: words(64),
    found: z.enum(['nothing', 'hint', 'dispute']),
    note: optionalWords(500),
  }),
  z.object({ kind: z.literal('hint'), text: words(1_000) }),
  z.object({
    kind: z.literal('household'),
    code: words(40),
    facts: z.object({
      contactName: optionalWords(80),
      phone: optionalWords(30),
      address: optionalWords(200),
      members: optionalWords(3),
      situation: optionalWords(500),
    }),
  }),
  z.object({
    kind: z.literal('dispute'),
    title: words(100),
    summary: words(4_000),
    categoryCode: z.string().regex(/^\d{2}(\d{2})?$/),
    peopleInvolved: z.int().min(1).max(999_999),
    address: words(100),
    parties: z.array(partySchema).max(20),
    photos: z
      .array(
        z.object({
          name: words(200),
          size: z.int().min(1),
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
        }),
      )
      .max(10),
  }),
]);

/** ISO 8601 with an offset: without one nobody can say which instant it is. */
const instantSchema = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/** Whether a record can be kept as it is (离线记录检查), or why not: then the phone keeps it. Each is judged for itself. */
export function checkRecord({
  recordId,
  recordedAt,
  gridCode,
  contents,
}: SentRecord): SoundRecord | OfflineRefusal {
  if (!/^[\w-]{1,64}$/.test(recordId))
    return refuseOffline('invalid-input', '记录编号须为 1 至 64 个字母或数字。');
  if (findArea(gridCode)?.level !== 'grid') return refuseOffline('not-found', '没有这个网格。');
  const reading = instantSchema.safeParse(recordedAt);
  if (!reading.success) return refuseOffline('invalid-input', '记录时间无法识别。');
  const [only, ...more] = contents;
  if (!only || more.length > 0) return refuseOffline('invalid-input', '每条记录须且只能有一项内容。');
  const content = contentSchema.safeParse(only);
  if (content.success) return { recordedAt: reading.data, content: content.data as OfflineContent };
  const fields = [...new Set(content.error.issues.map(({ path }) => path.join('.')))].join('、');
  return refuseOffline('invalid-input', `以下内容缺失、过长或含有无法识别的字符：${fields}`);
}
