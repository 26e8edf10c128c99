import type { ModelHelp } from '../assistant/model/helped.js';
import { openAiModel } from '../assistant/model/open-ai-model.js';
import type { Config } from '../config.js';
import type { Repositories } from '../store/repositories.js';

/** The settings of the language model. */
export type ModelSettings = Pick<
  Config,
  'llmUrl' | 'llmModel' | 'llmKey' | 'llmTimeoutMs' | 'llmDailyTokens' | 'llmDailyCost' | 'llmPrice'
>;

/** The model that the settings name (语言模型); undefined where they name none. */
export function languageModel(
  settings: ModelSettings,
  { modelRuns, modelUsage }: Pick<Repositories, 'modelRuns' | 'modelUsage'>,
): ModelHelp | undefined {
  const { llmUrl, llmModel, llmKey, llmTimeoutMs, llmDailyTokens, llmDailyCost, llmPrice } = settings;
  if (llmUrl === undefined || llmModel === undefined) return undefined;
  return {
    model: openAiModel({ url: llmUrl, model: llmModel, key: llmKey }),
    runs: modelRuns,
    usage: modelUsage,
    limits: { tokens: llmDailyTokens, cost: llmDailyCost, pricePerMillion: llmPrice },
    timeoutMs: llmTimeoutMs,
  };
}
