import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LanguageModel } from '../../../../src/assistant/model/language-model.js';
import { openAiModel } from '../../../../src/assistant/model/open-ai-model.js';
import { type ModelManner, type ModelServerUnderTest, modelServer } from '../../../kit/model-server.js';

const REQUEST = { task: '照办', material: '水沟堵了', mostTokens: 100, withinMs: 2_000 };

describe('a model over HTTP', () => {
  let server: ModelServerUnderTest;
  let model: LanguageModel;
  beforeAll(async () => {
    server = await modelServer();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.asked.length = 0;
    model = openAiModel({ url: server.url, model: 'village-model', key: 'k-1' });
  });

  it('is told its task apart from the material, is given the key, and says what it took', async () => {
    server.says(() => '不得堵水沟〔1〕。');
    expect(await model.ask(REQUEST)).toEqual({ text: '不得堵水沟〔1〕。', tokensIn: 100, tokensOut: 50 });
    expect(server.asked).toMatchObject([{ task: '照办', material: '水沟堵了', key: 'Bearer k-1' }]);
    expect(JSON.parse(server.asked[0]?.body ?? '')).toMatchObject({ max_tokens: 100, temperature: 0 });
  });

  it.each<[string, ModelManner, string]>([
    ['answers with an error', 500, 'refused'],
    ['does not know the key', 401, 'refused'],
    ['has too much to do', 429, 'overloaded'],
    ['sends something else', 'GARBAGE', 'garbage'],
    ['says nothing', 'SILENT', 'garbage'],
    ['sends without end', 'HUGE', 'garbage'],
    ['breaks off in the middle', 'CUT-OFF', 'cut-off'],
    ['runs out of tokens', 'CUT-SHORT', 'cut-off'],
    ['sends us elsewhere', 'ELSEWHERE', 'unreachable'],
  ])('is asked once, and no more, when it %s', async (_what, manner, failed) => {
    server.says(() => manner);
    expect(await model.ask(REQUEST)).toEqual({ failed });
    expect(server.asked).toHaveLength(1);
  });

  it('is not waited for longer than was said', async () => {
    server.says(() => 'STALL');
    expect(await model.ask({ ...REQUEST, withinMs: 100 })).toEqual({ failed: 'stalled' });
    expect(server.asked).toHaveLength(1);
  });

  it('is left alone after three failures in a row', async () => {
    server.says(() => 500);
    for (let times = 0; times < 10; times += 1) await model.ask(REQUEST);
    expect(server.asked).toHaveLength(3);
    expect(await model.ask(REQUEST)).toEqual({ failed: 'resting' });
  });

  it('is unreachable where nobody is', async () => {
    const nobody = openAiModel({ url: 'http://127.0.0.1:9/v1', model: 'm' });
    expect(await nobody.ask(REQUEST)).toEqual({ failed: 'unreachable' });
  });
});
