import type { ChatOpenAI } from '@langchain/openai';
import type { LanguageModel, ModelFailure, ModelReply, ModelRequest } from './language-model.js';
import { limitedFetch } from './limited-fetch.js';
import { restingBreaker } from './resting-breaker.js';

/** Where the model is. */
export interface ModelServer {
  /** Base address of an OpenAI-compatible server, such as http://127.0.0.1:8000/v1. */
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
  /** How long it is left alone after three failures in a row, in milliseconds. @defaultValue 60000 */
  readonly restMs?: number;
}

/** The most bytes of a reply: more than any model is asked for. */
const MOST_BYTES = 512 * 1024;

/**
 * A model behind an OpenAI-compatible server (语言模型接入), through LangChain, which is loaded with the first question.
 * A request is sent once; after three failures in a row nothing is sent for a while.
 */
export function openAiModel(server: ModelServer): LanguageModel {
  const guard = restingBreaker<ModelReply, ModelFailure>(server.restMs);
  const chats = chatsOf(server);
  return {
    name: server.model,
    async ready() {
      await loadClient();
    },
    ask: (request) => guard(() => send(request, chats)),
  };
}

const loadClient = () => import('@langchain/openai');

/** LangChain's client for as many tokens as a request may take. */
type Chats = (mostTokens: number) => Promise<ChatOpenAI>;

function chatsOf({ url, model, key }: ModelServer): Chats {
  const made = new Map<number, ChatOpenAI>();
  return async (maxTokens) => {
    const known = made.get(maxTokens);
    if (known) return known;
    const { ChatOpenAI } = await loadClient();
    const chat = new ChatOpenAI({
      model,
      // The client insists on a key; servers without one do not look at it.
      apiKey: key ?? 'none',
      temperature: 0,
      maxTokens,
      maxRetries: 0,
      configuration: { baseURL: url, fetch: limitedFetch(MOST_BYTES) },
    });
    made.set(maxTokens, chat);
    return chat;
  };
}

async function send(
  { task, material, mostTokens, withinMs }: ModelRequest,
  chats: Chats,
): Promise<ModelReply | ModelFailure> {
  const chat = await chats(mostTokens);
  const signal = AbortSignal.timeout(withinMs);
  try {
    const reply = await chat.invoke(
      [
        ['system', task],
        ['human', material],
      ],
      { signal },
    );
    return read(reply, material.length);
  } catch (error) {
    return { failed: signal.aborted ? 'stalled' : failureOf(error) };
  }
}

/** What of LangChain's message is looked at. */
interface Message {
  readonly content: unknown;
  readonly usage_metadata?: { readonly input_tokens: number; readonly output_tokens: number } | undefined;
  readonly response_metadata: { readonly finish_reason?: unknown };
}

/** A server that does not say what a reply took is taken to have used a token for each sign. */
function read(reply: Message, signs: number): ModelReply | ModelFailure {
  const { content, usage_metadata: usage, response_metadata: about } = reply;
  if (typeof content !== 'string' || content.trim() === '') return { failed: 'garbage' };
  if (about.finish_reason !== 'stop') return { failed: 'cut-off' };
  return {
    text: content,
    tokensIn: usage?.input_tokens || signs,
    tokensOut: usage?.output_tokens || content.length,
  };
}

function failureOf(error: unknown): ModelFailure['failed'] {
  const { status, name, cause } = error as { status?: number; name?: string; cause?: unknown };
  if (status === 429) return 'overloaded';
  if (typeof status === 'number') return 'refused';
  if (name === 'TimeoutError' || name === 'AbortError') return 'stalled';
  const causes = `${String(error)} ${String(cause)} ${String((cause as Error | undefined)?.cause)}`;
  if (/too large/.test(causes)) return 'garbage';
  if (/terminated|aborted|other side closed|ECONNRESET/.test(causes)) return 'cut-off';
  return /Connection error|fetch failed/.test(causes) ? 'unreachable' : 'garbage';
}
