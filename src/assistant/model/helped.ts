import { ulid } from 'ulid';
import type { Answered } from '../../domain/assistant/answered.js';
import type { Explanation } from '../../domain/assistant/explanation.js';
import type { ModelRunRepository } from '../../store/assistant/model-run-repository.js';
import type { AskedQuestion } from '../answer/asked-question.js';
import type { KnownPersons } from '../privacy/hide-personal-data.js';
import { loadDictionary } from '../retrieval/dictionary.js';
import { ModelAid } from './model-aid.js';
import { allowanceOf, type ModelAccess } from './model-calls.js';

/** Who asks, and whom the hub knows to be spoken of. */
export interface Asker {
  /** Whose limits it counts against. */
  readonly personId: string;
  readonly known?: KnownPersons;
}

/** A model, and where it is written down what it did. */
export interface ModelHelp extends Omit<ModelAccess, 'clock'> {
  readonly runs: ModelRunRepository;
}

/** Answers with a model's help (模型辅助解答), and keeps what it said and what was struck of that. */
export async function helped(
  asked: AskedQuestion,
  { personId, known = { values: [], childNames: [] } }: Asker,
  answer: (asked: AskedQuestion, aid: ModelAid) => Promise<Answered>,
  help: ModelHelp & ModelAccess,
): Promise<Explanation> {
  const { simplified, day } = asked;
  const aid = new ModelAid(help, { personId, question: simplified, day, known }, await loadDictionary());
  const answered = await answer(asked, aid);
  const run = aid.run(ulid(help.clock.now().getTime())) ?? null;
  if (run) await help.runs.add(run);
  return { ...answered, run, allowance: await allowanceOf(personId, help) };
}
