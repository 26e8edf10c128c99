import { SUMMARY_PARTS, type SummaryLine, type SummaryPart } from './case-summary.js';
import type { SourceKind, SourceRecord } from './source-record.js';

/** By what words a sentence shows where it belongs, the plainest first. */
const SIGNS: readonly (readonly [SummaryPart, RegExp])[] = [
  [
    'open',
    /尚未|还没|未能|待(?:进一步|核实|评估|鉴定|商)|没有谈成|分歧较大|下次|择日|继续(?:调解|协商)|再行/u,
  ],
  ['agreement', /达成|一致同意|双方(?:都)?同意|自愿|约定|协议(?:如下|书)|握手言和/u],
  ['facts', /双方(?:都|均)?(?:认可|承认|确认|无异议|没有争议)|无争议/u],
  ['issues', /争议|焦点|分歧|争执|矛盾(?:在于|集中)/u],
  ['proposals', /建议|提出|方案|拟|可以考虑/u],
  ['positions', /认为|要求|主张|表示|不同意|称|反映|诉求|说/u],
];

/** Where a sentence belongs that shows nothing. An agreed fact is only what is called one. */
const OTHERWISE: Readonly<Record<SourceKind, SummaryPart>> = {
  report: 'positions',
  assessment: 'issues',
  session: 'positions',
  handling: 'proposals',
  agreement: 'agreement',
  court: 'open',
  aftermath: 'open',
};

const IN_CONFIDENCE = /保密|不要(?:告诉|转告)|不(?:得|要|能)(?:让|给)对方知道|私下(?:说|讲|告诉)/u;
const MOST_LINES = 6;
const LONGEST = 160;
/** A sentence that short speaks of the one before it. */
const REFERS_BACK = 14;

/**
 * What may stand in a paper (可写入文书的记录): no record of what was said in confidence, and of others no sentence that says
 * so of itself, or of the one before it.
 */
export const openRecords = (records: readonly SourceRecord[]): SourceRecord[] =>
  records
    .filter(({ confidential }) => confidential !== true)
    .map((record) => ({ ...record, text: openText(record.text) }));

function openText(text: string): string {
  const sentences = sentencesOf(text);
  const closed = (at: number): boolean => IN_CONFIDENCE.test(sentences[at] ?? '');
  // 这话不要告诉对方。 means what was said before it.
  const closesBefore = (at: number): boolean => closed(at) && (sentences[at] ?? '').length < REFERS_BACK;
  return sentences.filter((_, at) => !closed(at) && !closesBefore(at + 1)).join('');
}

/**
 * A summary of the records' own sentences (摘录式摘要), each under the part that its words show; of each part the latest
 * few, so that it fits a page.
 */
export function extractSummary(records: readonly SourceRecord[]): SummaryLine[] {
  const lines = openRecords(records).flatMap(({ id, kind, text }) =>
    sentencesOf(text)
      .map(shortened)
      .map((sentence) => ({
        part: SIGNS.find(([, sign]) => sign.test(sentence))?.[0] ?? OTHERWISE[kind],
        text: sentence,
        sources: [id],
      })),
  );
  const unique = [...new Map(lines.map((line) => [line.text, line])).values()];
  return SUMMARY_PARTS.flatMap((part) => unique.filter((line) => line.part === part).slice(-MOST_LINES));
}

const sentencesOf = (text: string): string[] =>
  (text.match(/[^。！？!?\n]+[。！？!?]*/gu) ?? [])
    .map((part) => part.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));

const shortened = (sentence: string): string =>
  sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}……` : sentence;
