import type { AskRefusal } from '../../domain/law/ask-refusal.js';
import { dayInShanghai } from '../../domain/law/day-in-shanghai.js';
import { parseIsoDate } from '../../domain/law/parse-iso-date.js';
import type { Clock } from '../../domain/time/clock.js';
import { cleanQuestion } from '../retrieval/clean-question.js';
import { simplifyQuestion } from '../retrieval/simplify-question.js';
import { readQuestion } from '../spelling/read-question.js';
import type { AskedQuestion } from './asked-question.js';
import { dayOfEvent } from './decisive-date.js';

/** Longest question that is taken, in UTF-16 units. */
export const LONGEST_QUESTION = 2_000;

/** A question as it comes in. */
export interface Question {
  readonly question: string;
  /**
   * The day whose law is asked for, YYYY-MM-DD. Left out: the day of the event, where the question names one on which
   * the law turns; else today in Asia/Shanghai.
   */
  readonly date?: string | undefined;
  /** Whether it is about a case in which somebody is in danger. */
  readonly inDanger?: boolean | undefined;
  /** Whether every word is searched for as it is written (按原文查找), even one that looks like a slip. */
  readonly asTyped?: boolean | undefined;
}

/** Takes a question in, or says why not. */
export async function takeQuestion(
  { question, date, inDanger = false, asTyped = false }: Question,
  clock: Clock,
): Promise<AskedQuestion | AskRefusal> {
  if (question.length > LONGEST_QUESTION)
    return refuse('question-too-long', `问题太长了，请在${LONGEST_QUESTION}字以内说明。`);
  const given = date === undefined ? undefined : parseIsoDate(date.trim());
  if (date !== undefined && given === undefined)
    return refuse('invalid-date', '日期不对，请按“2026-11-23”这样的格式写一个真实的日期。');
  const text = cleanQuestion(question);
  const typed = await simplifyQuestion(text);
  const { searched, heard, readAs } = await readQuestion(typed);
  const meant = given ?? dayOfEvent(typed);
  const day = meant ?? dayInShanghai(clock.now());
  const read = asTyped ? { simplified: typed, readAs: [] } : { simplified: searched, readAs };
  return { text, ...read, heard, day, dayIsGiven: meant !== undefined, inDanger };
}

const refuse = (code: AskRefusal['code'], message: string): AskRefusal => ({ refused: true, code, message });
