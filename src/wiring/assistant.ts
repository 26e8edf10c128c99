import type { Connection } from 'mongoose';
import type { ImportProgress, ImportReport } from '../assistant/corpus/import-report.js';
import {
  type Assistant,
  createAssistant,
  type LearningRequest,
  type RetrievalRequest,
} from '../assistant/create-assistant.js';
import type { LearningProgress, LearningReport } from '../assistant/learning/learning-report.js';
import type { ModelHelp } from '../assistant/model/helped.js';
import type { ArticleRequest, DescribedArticle, LawDifference, ListedCorpus } from '../cli/wiring.js';
import type { Config } from '../config.js';
import type { Explanation } from '../domain/assistant/explanation.js';
import type { AskRefusal } from '../domain/law/ask-refusal.js';
import { createLogger } from '../logger.js';
import { ModelRunRepository } from '../store/assistant/model-run-repository.js';
import { ModelUsageRepository } from '../store/assistant/model-usage-repository.js';
import { connectStore } from '../store/connect.js';
import { DataKeyRepository } from '../store/sealing/data-key-repository.js';
import { DataKeys } from '../store/sealing/data-keys.js';
import { FieldSealer } from '../store/sealing/field-sealer.js';
import { embeddingModel } from './embedding-model.js';
import { languageModel } from './language-model.js';
import { openSealingKeys } from './open-sealing-keys.js';
import { operator } from './operator.js';
import { recordOperation } from './operator-event.js';
import { clockOf } from './process-parts.js';

/** `hub ask`: one question, straight to the assistant. */
export function ask(
  config: Config,
  question: string,
  date: string | undefined,
): Promise<Explanation | AskRefusal> {
  const asker = { personId: operator().personId };
  return withAssistant(config, (assistant) => assistant.explain({ question, date }, asker));
}

/** `hub corpus import`: reads statutes as a new version of a corpus. */
export async function importCorpus(
  config: Config,
  path: string,
  corpus: string | undefined,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportReport> {
  return recorded(
    config,
    await withAssistant(config, (assistant) => assistant.importCorpus(path, onProgress, corpus)),
  );
}

/** `hub corpus fetch`: the same from a git repository. */
export async function fetchCorpus(
  config: Config,
  url: string,
  corpus: string | undefined,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportReport> {
  return recorded(
    config,
    await withAssistant(config, (assistant) => assistant.fetchCorpus(url, onProgress, corpus)),
  );
}

/** `hub corpus diff`: what is different between two versions. */
export function compareCorpora(
  config: Config,
  older: string,
  newer: string,
): Promise<readonly LawDifference[]> {
  return withAssistant(config, (assistant) => assistant.compare(older, newer));
}

/** `hub corpus article`: an article with its versions and what it refers to. */
export function describeArticle(
  config: Config,
  request: ArticleRequest,
): Promise<DescribedArticle | undefined> {
  return withAssistant(config, (assistant) => assistant.describe(request));
}

async function recorded(config: Config, report: ImportReport): Promise<ImportReport> {
  if (!report.unchanged) {
    await recordOperation(config, 'changed', { type: 'Corpus', ids: [report.version] }, 'corpus-imported');
  }
  return report;
}

/** `hub corpus list`: all corpora, and which of them is asked. */
export function listCorpora(config: Config): Promise<ListedCorpus[]> {
  return withAssistant(config, async (assistant) => {
    const [versions, inUse] = await Promise.all([assistant.corpora(), assistant.corpusInUse()]);
    return versions.map((version) => ({ ...version, inUse: version.corpus === inUse }));
  });
}

/** `hub corpus use`: from now on this corpus is asked. */
export async function chooseCorpus(config: Config, name: string): Promise<void> {
  await withAssistant(config, (assistant) => assistant.chooseCorpus(name));
  await recordOperation(config, 'changed', { type: 'Corpus', ids: [name] }, 'corpus-chosen');
}

/** `hub corpus learn`: learns from answered questions, and puts it in use. */
export function learnCorpus(
  config: Config,
  request: LearningRequest,
  onProgress: (progress: LearningProgress) => void,
): Promise<LearningReport> {
  return withAssistant(config, (assistant) => assistant.learn(request, onProgress));
}

/** `hub retrieve`: the ids of the best articles for each question. */
export function retrieve(config: Config, request: RetrievalRequest): Promise<readonly (readonly string[])[]> {
  return withAssistant(config, (assistant) => assistant.retrieve(request));
}

async function withAssistant<Result>(
  config: Config,
  work: (assistant: Assistant) => Promise<Result>,
): Promise<Result> {
  const { mongodbUri, dataDir } = config;
  if (mongodbUri === undefined) throw new Error('MONGODB_URI is not set');
  const connection = await connectStore(mongodbUri);
  try {
    const model = await modelOf(config, connection);
    const embeddings = embeddingModel(config);
    return await work(createAssistant({ connection, dataDir, clock: clockOf(config), model, embeddings }));
  } finally {
    await connection.close();
  }
}

/** What a model does is written down sealed, so it needs the keys; without a model nobody asks for them. */
async function modelOf(config: Config, connection: Connection): Promise<ModelHelp | undefined> {
  if (config.llmUrl === undefined) return undefined;
  const logger = createLogger({ name: 'hub', level: config.logLevel, format: config.logFormat ?? 'text' });
  const keys = await openSealingKeys(connection, config, { clock: clockOf(config), logger });
  const sealer = new FieldSealer(new DataKeys(new DataKeyRepository(connection), keys));
  return languageModel(config, {
    modelRuns: new ModelRunRepository(connection, sealer),
    modelUsage: new ModelUsageRepository(connection),
  });
}
