/** A file of answered questions that nothing can be learned from. */
export class QuestionFileError extends Error {
  readonly code = 'QUESTION_FILE';
}
