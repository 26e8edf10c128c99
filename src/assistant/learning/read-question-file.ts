import { z } from 'zod';
import { readJsonLines } from '../corpus/read-json-lines.js';
import { QuestionFileError } from './question-file-error.js';

const lineSchema = z.object({
  text: z.string().min(1),
  gold: z.array(z.string()),
  wrong: z.array(z.string()).default([]),
});

/** A question with the ids of the articles that answer it, and of those that were said not to (反馈). */
export type JudgedQuestion = z.infer<typeof lineSchema>;

/**
 * Reads answered questions, one JSON line each with `text` and `gold`, and with `wrong` where people said what does
 * not answer: feedback is learned from like any other answered question.
 *
 * @throws QuestionFileError for a line that is none
 * @throws CorpusImportError when a file cannot be read
 */
export async function readQuestionFile(path: string): Promise<JudgedQuestion[]> {
  const questions: JudgedQuestion[] = [];
  for await (const { number, value } of readJsonLines(path)) {
    const { success, data } = lineSchema.safeParse(value);
    if (!success) throw new QuestionFileError(`${path}:${number} is no JSON with text and gold`);
    questions.push(data);
  }
  return questions;
}
