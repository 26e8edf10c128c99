import { ulid } from 'ulid';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import type { SummaryLine } from '../../domain/papers/case-summary.js';
import type { SourceRecord } from '../../domain/papers/source-record.js';
import { checkProse } from '../check/check-prose.js';
import type { ModelHelp } from './helped.js';
import { type ModelAccess, ModelCalls } from './model-calls.js';

const MOST_RECORDS = 30;
const LONGEST_RECORD = 1_200;

/**
 * The overview of a case by a model (案件概述), each sentence held against the records that it names; nothing where too
 * little of it holds.
 *
 * @param records without who the people in them are
 */
export async function summarise(
  records: readonly SourceRecord[],
  personId: string,
  help: ModelHelp & ModelAccess,
): Promise<readonly SummaryLine[]> {
  const given = records.slice(-MOST_RECORDS);
  if (given.length === 0) return [];
  const asking = new ModelCalls(help, personId);
  const material = {
    记录: given.map(({ text }, index) => ({ 编号: index + 1, 内容: text.slice(0, LONGEST_RECORD) })),
  };
  const prose = await asking.ask('summarise', material, (said) => said);
  const { kept, struck } = checkProse(prose ?? '', {
    question: '',
    days: [],
    sources: given.map(({ text, at }) => ({ text, days: [dayInShanghai(at)] })),
  });
  const shown = kept.length > 0 && kept.length >= struck.length;
  const at = help.clock.now();
  await help.runs.add({
    id: ulid(at.getTime()),
    at,
    personId,
    model: help.model.name,
    question: '案件概述',
    calls: asking.calls,
    sentences: [...kept.map((sentence) => ({ ...sentence, faults: [] })), ...struck],
    shown,
  });
  if (!shown) return [];
  return kept.map(({ text, cites }) => ({
    part: 'overview',
    text,
    sources: cites.flatMap((number) => given[number - 1]?.id ?? []),
  }));
}
