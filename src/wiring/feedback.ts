import type { Config } from '../config.js';
import { judgedQuestions } from '../services/assistant/judged-questions.js';
import { asOperator } from './as-operator.js';
import { operatorEvent } from './operator-event.js';

/** `hub corpus feedback`: what users said of quoted articles, one line each. It is on record before it is done. */
export const exportFeedback = (config: Config, print: (line: string) => void): Promise<number> =>
  asOperator(config, async ({ repositories, audit }) => {
    const subject = { type: 'LegalAnswer', ids: [] };
    await audit.append([operatorEvent(config, 'exported', subject, 'feedback')]);
    let count = 0;
    for await (const judged of judgedQuestions(repositories)) {
      if (judged.gold.length === 0) continue;
      print(JSON.stringify(judged));
      count += 1;
    }
    return count;
  });
