import type { Answer } from './answer.js';
import type { AskRefusal } from './ask-refusal.js';
import type { IsoDate } from './iso-date.js';

/** Answers questions about the law (法律助手) from the corpus, or says that the corpus does not say. */
export interface LegalAssistant {
  /**
   * @param date the day whose law is asked for; today in Asia/Shanghai where it is left out
   */
  ask(request: { readonly question: string; readonly date?: IsoDate }): Promise<Answer | AskRefusal>;
}
