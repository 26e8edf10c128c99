import type { ImportProgress, ImportReport } from '../assistant/corpus/import-report.js';
import { type Assistant, createAssistant } from '../assistant/create-assistant.js';
import type { Config } from '../config.js';
import type { Answer } from '../domain/law/answer.js';
import type { AskRefusal } from '../domain/law/ask-refusal.js';
import { connectStore } from '../store/connect.js';
import { clockOf } from './process-parts.js';

/** `hub ask`: one question, straight to the assistant. */
export function ask(
  config: Config,
  question: string,
  date: string | undefined,
): Promise<Answer | AskRefusal> {
  return withAssistant(config, (assistant) => assistant.ask({ question, date }));
}

/** `hub corpus import`: reads a folder of statutes and puts it in use. */
export function importCorpus(
  config: Config,
  folder: string,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportReport> {
  return withAssistant(config, (assistant) => assistant.importCorpus(folder, onProgress));
}

async function withAssistant<Result>(
  config: Config,
  work: (assistant: Assistant) => Promise<Result>,
): Promise<Result> {
  const { mongodbUri, dataDir } = config;
  if (mongodbUri === undefined) throw new Error('MONGODB_URI is not set');
  const connection = await connectStore(mongodbUri);
  try {
    return await work(createAssistant({ connection, dataDir, clock: clockOf(config) }));
  } finally {
    await connection.close();
  }
}
