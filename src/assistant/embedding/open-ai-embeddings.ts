import type { OpenAIEmbeddings } from '@langchain/openai';
import { limitedFetch } from '../model/limited-fetch.js';
import { restingBreaker } from '../model/resting-breaker.js';
import type { EmbeddingFailure, EmbeddingModel } from './embedding-model.js';

/** Where the model is. */
export interface EmbeddingServer {
  /** Base address of an OpenAI-compatible server, such as http://127.0.0.1:8000/v1. */
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
  /** How long it is left alone after three failures in a row, in milliseconds. @defaultValue 60000 */
  readonly restMs?: number;
}

/** The most bytes of a reply: thirty-two vectors of four thousand numbers as text. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Vectors from an OpenAI-compatible server (向量模型接入), through LangChain; a request is sent once. */
export function openAiEmbeddings(server: EmbeddingServer): EmbeddingModel {
  const guard = restingBreaker<readonly (readonly number[])[], EmbeddingFailure>(server.restMs);
  const clients = new Map<number, Promise<OpenAIEmbeddings>>();
  const clientFor = (withinMs: number): Promise<OpenAIEmbeddings> => {
    const client = clients.get(withinMs) ?? connect(server, withinMs);
    clients.set(withinMs, client);
    return client;
  };
  return {
    name: server.model,
    embed: (texts, withinMs) => guard(async () => send(texts, await clientFor(withinMs))),
  };
}

async function connect({ url, model, key }: EmbeddingServer, timeout: number): Promise<OpenAIEmbeddings> {
  const { OpenAIEmbeddings } = await import('@langchain/openai');
  return new OpenAIEmbeddings({
    model,
    // The client insists on a key; servers without one do not look at it.
    apiKey: key ?? 'none',
    batchSize: Number.MAX_SAFE_INTEGER,
    maxRetries: 0,
    timeout,
    encodingFormat: 'float',
    configuration: { baseURL: url, fetch: limitedFetch(MOST_BYTES) },
  });
}

async function send(
  texts: readonly string[],
  client: OpenAIEmbeddings,
): Promise<readonly (readonly number[])[] | EmbeddingFailure> {
  try {
    return fitting(await client.embedDocuments([...texts]), texts.length);
  } catch (error) {
    return { failed: (error as Error).name === 'TimeoutError' ? 'stalled' : 'unavailable' };
  }
}

/** What a server says is believed only where it is one vector of finite numbers for each text, all of one length. */
function fitting(
  vectors: readonly (readonly number[])[],
  texts: number,
): readonly (readonly number[])[] | EmbeddingFailure {
  const length = vectors[0]?.length ?? 0;
  const fits =
    vectors.length === texts &&
    length > 0 &&
    vectors.every((vector) => Array.isArray(vector) && vector.length === length && isVector(vector));
  return fits ? vectors : { failed: 'misfit' };
}

const isVector = (vector: readonly unknown[]): boolean =>
  vector.every((value) => Number.isFinite(value)) && vector.some((value) => value !== 0);
