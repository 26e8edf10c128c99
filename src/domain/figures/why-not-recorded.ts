import type { FactContent, FiledFact } from './case-fact.js';
import { countedCases } from './counted-case.js';
import { type InsightRefusal, refuseInsight } from './insight-refusal.js';

const MOST_FEN = 10 ** 13;
const LONGEST_NOTE = 500;
const SHORTEST_EVIDENCE = 5;

/** What somebody says of a case. */
export interface SaidOfCase {
  readonly content: FactContent;
  readonly at: Date;
  readonly note?: string;
  /** Of a conversion: that it is about the very matter of the dispute (同一事由). */
  readonly sameMatter?: boolean;
}

/**
 * Why something is not put into the books (不予登记的原因); `undefined` when it may be.
 *
 * @param facts what is on file of the case
 * @param reportedAt when the dispute was first reported
 */
export function whyNotRecorded(
  said: SaidOfCase,
  facts: readonly FiledFact[],
  reportedAt: Date,
  now: Date,
): InsightRefusal | undefined {
  const { content, at, note = '' } = said;
  const invalid = (message: string) => refuseInsight('invalid-input', message);
  if (at > now) return invalid('时间不能晚于现在。');
  if ([...note].length > LONGEST_NOTE) return invalid(`说明不超过 ${LONGEST_NOTE} 字。`);
  if ('languages' in content && !areLanguages(content.languages)) {
    return invalid('语种须为一至五个不同的 ISO 639-3 代码，例如 cmn、ysy。');
  }
  const [known] = countedCases(facts);
  switch (content.kind) {
    case 'accepted':
      return known?.accepted ? refuseInsight('already-recorded', '该案已登记受理调解。') : undefined;
    case 'ended':
      if (!Number.isSafeInteger(content.amountFen) || content.amountFen < 0 || content.amountFen > MOST_FEN) {
        return invalid('涉案金额须为不小于零的整数，以分为单位。');
      }
      if (!known?.accepted) return refuseInsight('not-accepted', '请先登记受理调解，再登记结果。');
      return at < known.accepted.at ? invalid('调解结束时间不能早于受理时间。') : undefined;
    case 'converted':
      return whyNoConversion(said, known?.facts ?? [], reportedAt);
    default:
      return undefined;
  }
}

function whyNoConversion(
  { content, at, note = '', sameMatter }: SaidOfCase,
  facts: readonly FiledFact[],
  reportedAt: Date,
): InsightRefusal | undefined {
  const no = (message: string) => refuseInsight('not-a-conversion', message);
  if (!sameMatter) return no('与本纠纷不是同一事由的，不是矛盾转化。');
  if (at < reportedAt) return no('在纠纷上报之前就已发生的，不是矛盾转化。');
  if ([...note.trim()].length < SHORTEST_EVIDENCE) {
    return refuseInsight('invalid-input', `请写明凭证，例如案号、回执号，不少于 ${SHORTEST_EVIDENCE} 字。`);
  }
  const isKnown = facts.some(
    (fact) =>
      fact.content.kind === 'converted' && content.kind === 'converted' && fact.content.to === content.to,
  );
  return isKnown ? refuseInsight('already-recorded', '该案的这一类转化已经登记。') : undefined;
}

const areLanguages = (codes: readonly string[]): boolean =>
  codes.length >= 1 &&
  codes.length <= 5 &&
  new Set(codes).size === codes.length &&
  codes.every((code) => /^[a-z]{3}$/.test(code));
