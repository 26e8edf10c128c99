import type { TestServer } from './test-server.js';

/** One answer of a stream. */
export interface StreamedAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
}

/** A subscription over HTTP, as a client without any library would hold it. */
export interface Listening {
  readonly status: number;
  readonly body: string;
  /** The next answer; undefined once the hub has ended the stream. */
  next(): Promise<StreamedAnswer | undefined>;
  /** Goes away without a word. */
  leave(): void;
}

/** Subscribes at `/graphql/stream`. */
export async function listen(
  { url }: Pick<TestServer, 'url'>,
  headers: Record<string, string>,
  request: object | string,
): Promise<Listening> {
  const gone = new AbortController();
  const response = await fetch(`${url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: typeof request === 'string' ? request : JSON.stringify(request),
    signal: gone.signal,
  });
  const streams = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
  const events = streams && response.body ? answersIn(response.body) : undefined;
  return {
    status: response.status,
    body: streams ? '' : await response.text(),
    async next() {
      const { value, done } = (await events?.next()) ?? { done: true };
      return done ? undefined : value;
    },
    leave: () => gone.abort(),
  };
}

async function* answersIn(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamedAnswer> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const [, name] = /^event: (.*)$/m.exec(event) ?? [];
      const [, data] = /^data: (.*)$/m.exec(event) ?? [];
      if (name === 'next' && data) yield JSON.parse(data);
      if (name === 'complete') return;
    }
  }
}
