import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server was asked, as it came in. */
export interface AskedOfModel {
  readonly body: string;
  readonly task: string;
  readonly material: string;
  readonly key: string | undefined;
}

/** How it answers: with words, or ill. */
export type ModelManner =
  | string
  | 'STALL'
  | 'CUT-OFF'
  | 'GARBAGE'
  | 'HUGE'
  | 'ELSEWHERE'
  | 'CUT-SHORT'
  | 'SILENT'
  | number;

/** A server that speaks as OpenAI's does, and says whatever a test wants it to. */
export interface ModelServerUnderTest {
  readonly url: string;
  readonly asked: AskedOfModel[];
  /** Decides what it says to each request. */
  says(manner: (asked: AskedOfModel) => ModelManner): void;
  /** Says at last, to all that it has kept waiting, what it was to say. */
  goOn(words: string): void;
  close(): Promise<void>;
}

export async function modelServer(): Promise<ModelServerUnderTest> {
  const asked: AskedOfModel[] = [];
  let manner: (asked: AskedOfModel) => ModelManner = () => 500;
  const stalled: ServerResponse[] = [];
  const server = createServer(async (request, response) => {
    const one = await read(request);
    asked.push(one);
    const how = manner(one);
    if (how === 'STALL') stalled.push(response);
    answer(how, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    says: (next) => {
      manner = next;
    },
    goOn(words) {
      for (const response of stalled.splice(0)) answer(words, response);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<AskedOfModel> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  const { messages } = JSON.parse(body) as { messages: { content: string }[] };
  return {
    body,
    task: messages[0]?.content ?? '',
    material: messages[1]?.content ?? '',
    key: request.headers.authorization,
  };
}

function answer(manner: ModelManner, response: ServerResponse): void {
  if (typeof manner === 'number') {
    response.writeHead(manner, { 'content-type': 'application/json', 'retry-after': '1' });
    response.end(JSON.stringify({ error: { message: 'no' } }));
    return;
  }
  if (manner === 'STALL') return;
  if (manner === 'ELSEWHERE') {
    response.writeHead(307, { location: 'http://127.0.0.1:9/v1/chat/completions' }).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  if (manner === 'GARBAGE') response.end('<html>not what you asked for</html>');
  else if (manner === 'HUGE') response.end(JSON.stringify(completion('字'.repeat(400_000))));
  else if (manner === 'CUT-OFF') {
    const whole = JSON.stringify(completion('邻居不得堵塞水沟〔1〕。'));
    response.write(whole.slice(0, whole.length / 2), () => response.destroy());
  } else if (manner === 'CUT-SHORT') response.end(JSON.stringify(completion('邻居不得堵', 'length')));
  else if (manner === 'SILENT') response.end(JSON.stringify(completion('')));
  else response.end(JSON.stringify(completion(manner)));
}

const completion = (content: string, finish = 'stop') => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1,
  model: 'village-model',
  choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }],
  usage: { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 },
});
