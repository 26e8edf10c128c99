import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How it answers: with a vector for each text, or ill. */
export type EmbeddingManner =
  | 'WELL'
  | 'STALL'
  | 'SHORT'
  | 'UNEVEN'
  | 'FEWER'
  | 'ZEROS'
  | 'GARBAGE'
  | 'HUGE'
  | number;

/** A server that makes vectors as OpenAI's does: a text's vector says which of some words stand in it. */
export interface EmbeddingServerUnderTest {
  readonly url: string;
  /** The texts of each request. */
  readonly asked: (readonly string[])[];
  manner: EmbeddingManner;
  close(): Promise<void>;
}

/** @param topics words that mean the same, one list for each number of a vector */
export async function embeddingServer(
  topics: readonly (readonly string[])[],
): Promise<EmbeddingServerUnderTest> {
  const vectorOf = (text: string): number[] => [
    0.01,
    ...topics.map((words) => (words.some((word) => text.includes(word)) ? 1 : 0)),
  ];
  const asked: string[][] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { input } = JSON.parse(Buffer.concat(chunks).toString()) as { input: string[] };
    asked.push(input);
    const { manner } = under;
    if (manner === 'STALL') return;
    response.writeHead(typeof manner === 'number' ? manner : 200, { 'content-type': 'application/json' });
    if (manner === 'HUGE') return response.end(' '.repeat(5 * 1024 * 1024));
    if (manner === 'GARBAGE') return response.end('<html>not what you asked for</html>');
    const vectors = input.map((text, at) => {
      const vector = vectorOf(text);
      if (manner === 'SHORT' || (manner === 'UNEVEN' && at === 0)) return vector.slice(1);
      return manner === 'ZEROS' ? vector.map(() => 0) : vector;
    });
    const data = (manner === 'FEWER' ? vectors.slice(1) : vectors).map((embedding, index) => ({
      object: 'embedding',
      index,
      embedding,
    }));
    return response.end(
      JSON.stringify({ object: 'list', data, model: 'm', usage: { prompt_tokens: 1, total_tokens: 1 } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const under: EmbeddingServerUnderTest = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    manner: 'WELL',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return under;
}
