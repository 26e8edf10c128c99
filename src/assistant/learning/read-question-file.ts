import { existsSync } from 'node:fs';
import { z } from 'zod';
import { readJsonLines } from '../corpus/read-json-lines.js';
import { QuestionFileError } from './question-file-error.js';

const lineSchema = z.object({
  text: z.string().min(1),
  gold: z.array(z.string()),
  wrong: z.array(z.string()).default([]),
  qid: z.string().optional(),
  answer: z.string().optional(),
});

const answerSchema = z.object({ qid: z.string(), answer: z.string(), keywords: z.string().default('') });

/**
 * A question with the ids of the articles that answer it, of those that were said not to (反馈), and with what somebody wrote in
 * answer to it.
 */
export type JudgedQuestion = Omit<z.infer<typeof lineSchema>, 'qid'>;

/**
 * Reads answered questions, one JSON line each with `text` and `gold`, and with `wrong` where people said what does
 * not answer: feedback is learned from like any other answered question. What was written in answer to them is in `answer`, or,
 * by `qid`, in a file beside it whose name ends in `-answers`: `dev-answers.jsonl` beside `dev.jsonl`.
 *
 * @throws QuestionFileError for a line that is none
 * @throws CorpusImportError when a file cannot be read
 */
export async function readQuestionFile(path: string): Promise<JudgedQuestion[]> {
  const answers = await readAnswers(path.replace(/(\.[a-z]+)*$/, '-answers$&'));
  const questions: JudgedQuestion[] = [];
  for await (const { number, value } of readJsonLines(path)) {
    const { success, data } = lineSchema.safeParse(value);
    if (!success) throw new QuestionFileError(`${path}:${number} is no JSON with text and gold`);
    const { qid, answer = answers.get(qid ?? ''), ...question } = data;
    questions.push({ ...question, answer });
  }
  return questions;
}

async function readAnswers(path: string): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  if (!existsSync(path)) return answers;
  for await (const { number, value } of readJsonLines(path)) {
    const { success, data } = answerSchema.safeParse(value);
    if (!success) throw new QuestionFileError(`${path}:${number} is no JSON with qid and answer`);
    answers.set(data.qid, `${data.answer} ${data.keywords}`);
  }
  return answers;
}
