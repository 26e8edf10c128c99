import type { EmbeddingHelp } from '../assistant/embedding/dense-search.js';
import { openAiEmbeddings } from '../assistant/embedding/open-ai-embeddings.js';
import type { Config } from '../config.js';

/** The settings of the model that makes vectors. */
export type EmbeddingSettings = Pick<
  Config,
  'embeddingsUrl' | 'embeddingsModel' | 'embeddingsKey' | 'embeddingsTimeoutMs'
>;

/** The model for vectors that the settings name (向量模型); undefined where they name none. */
export function embeddingModel(settings: EmbeddingSettings): EmbeddingHelp | undefined {
  const { embeddingsUrl: url, embeddingsModel: model, embeddingsKey: key, embeddingsTimeoutMs } = settings;
  if (url === undefined || model === undefined) return undefined;
  return { model: openAiEmbeddings({ url, model, key }), timeoutMs: embeddingsTimeoutMs };
}
