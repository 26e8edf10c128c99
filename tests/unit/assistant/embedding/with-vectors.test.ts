import { appendFile, mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { computeVectors } from '../../../../jobs/compute-vectors.js';
import { type Assistant, createAssistant } from '../../../../src/assistant/create-assistant.js';
import { openAiEmbeddings } from '../../../../src/assistant/embedding/open-ai-embeddings.js';
import { vectorCachePath } from '../../../../src/assistant/embedding/vector-cache.js';
import type { Answer } from '../../../../src/domain/law/answer.js';
import { embeddingModel } from '../../../../src/wiring/embedding-model.js';
import { type EmbeddingServerUnderTest, embeddingServer } from '../../../kit/embedding-server.js';
import { type TestHub, testHub } from '../../../kit/test-hub.js';
import { articles, folderOf, statute } from '../invented-statutes.js';

/** What the server knows and the words do not: that a wobbling desk is a shaking table. */
const TOPICS = [['摇晃', '晃荡'], ['垫稳', '支牢'], ['赔偿']];
const QUESTION = '茶桌晃荡，茶桌由掌柜登记，掌柜应当支牢茶桌吗';
const MEANT = '几案摇晃的，店家应当垫稳。';
const SIMILAR = '茶桌由掌柜购置，掌柜应当登记茶桌。';
const ASKER = { personId: 'P-mediator' };

describe('an assistant with a server that makes vectors', () => {
  let hub: TestHub;
  let server: EmbeddingServerUnderTest;
  let folder: string;
  let law: Awaited<ReturnType<typeof folderOf>>;

  const withVectors = (timeoutMs = 2_000): Assistant =>
    createAssistant({
      connection: hub.services.repositories.connection,
      dataDir: folder,
      clock: hub.clock,
      embeddings: embeddingModel({
        embeddingsUrl: server.url,
        embeddingsModel: 'village/vectors:1',
        embeddingsKey: undefined,
        embeddingsTimeoutMs: timeoutMs,
      }),
    });
  const statutes = (...texts: string[]) =>
    folderOf({ '茶桌法.md': statute({ title: '团结茶桌法', body: articles(...texts) }) });

  beforeAll(async () => {
    hub = await testHub();
    server = await embeddingServer(TOPICS);
    folder = await mkdtemp(join(tmpdir(), 'hub-vectors-'));
    law = await statutes(SIMILAR, MEANT, '茶桌掌柜歇业的，应当告知茶客。', '借用几案损坏的，应当赔偿。');
    await withVectors().importCorpus(law.folder);
  });
  beforeEach(() => {
    server.manner = 'WELL';
  });
  afterAll(async () => {
    await law.remove();
    await server.close();
    await hub.close();
    await rm(folder, { recursive: true });
  });

  const quoted = async (assistant: Assistant, question = QUESTION, isKnown = true) => {
    const answer = await assistant.ask({ question }, isKnown ? ASKER : undefined);
    if ('refused' in answer) throw new Error(answer.message);
    return answer.sections.law.map(({ text }) => text);
  };
  let byWords: Answer['sections']['law'][number]['text'][];

  it('finds by words alone while no vectors are there', async () => {
    byWords = await quoted(withVectors());
    expect(byWords[0]).toBe(SIMILAR);
    expect(server.asked).toEqual([]);
  });

  it('computes them beside the index, by the beat of the hub, once', async () => {
    const assistant = withVectors();
    const before = server.asked.length;
    const services = { ...hub.services, assistant };
    await Promise.all([1, 2].map(() => computeVectors(services, pino({ level: 'silent' }))));
    await computeVectors(services, pino({ level: 'silent' }));
    expect(server.asked.slice(before)).toHaveLength(1);
    expect(await assistant.embed(5)).toBeUndefined();
  });

  it('finds what is meant, whatever its words, for whoever is known', async () => {
    const assistant = withVectors();
    const found = await quoted(assistant);
    expect(byWords).not.toContain(MEANT);
    expect(found).toContain(MEANT);
    const sent = server.asked.length;
    expect(await quoted(assistant, QUESTION, false)).toEqual(byWords);
    await quoted(assistant, `我老公打我，${QUESTION}`);
    expect(server.asked).toHaveLength(sent);
  });

  it('sends nobody’s name or number', async () => {
    await quoted(withVectors(), '张桂兰13888888888说茶桌摇晃，茶桌掌柜李光明应当登记茶桌吗');
    expect(server.asked.at(-1)?.join()).toContain('茶桌摇晃');
    expect(server.asked.at(-1)?.join()).not.toMatch(/桂兰|光明|138/);
  });

  it('answers by words alone where the server stalls, and where it answers in another length', async () => {
    const assistant = withVectors(200);
    for (const manner of ['STALL', 'SHORT'] as const) {
      server.manner = manner;
      expect(await quoted(assistant)).toEqual(byWords);
    }
  });

  it.each([
    ['STALL', 'stalled'],
    ['UNEVEN', 'misfit'],
    ['FEWER', 'unavailable'],
    ['ZEROS', 'misfit'],
    ['GARBAGE', 'unavailable'],
    ['HUGE', 'unavailable'],
    [503, 'unavailable'],
    [429, 'unavailable'],
  ] as const)('believes nothing of a server that answers with %s', async (manner, failed) => {
    server.manner = manner;
    const model = openAiEmbeddings({ url: server.url, model: 'm' });
    expect(await model.embed(['茶桌', '茶碗'], manner === 'STALL' ? 100 : 10_000)).toEqual({ failed });
  });

  it('leaves a server alone that has failed three times running', async () => {
    server.manner = 503;
    const assistant = withVectors();
    const before = server.asked.length;
    for (let times = 0; times < 5; times += 1) await quoted(assistant);
    expect(server.asked.length - before).toBe(3);
  });

  it('says so where the server is gone, and throws nothing', async () => {
    const gone = await embeddingServer(TOPICS);
    await gone.close();
    const model = openAiEmbeddings({ url: gone.url, model: 'm' });
    expect(await model.embed(['茶桌'], 500)).toEqual({ failed: 'unavailable' });
  });

  it('asks for no more than is new in a new version, also after a crash in the middle of a write', async () => {
    const cache = vectorCachePath(join(folder, 'index'), 'village/vectors:1');
    await appendFile(cache, 'half a record');
    const { size } = await stat(cache);
    await truncate(cache, size - 1);
    const next = await statutes(SIMILAR, MEANT, '茶桌不得堵门。', '茶碗破损的，应当赔偿。');
    const assistant = withVectors();
    await assistant.importCorpus(next.folder);
    await next.remove();
    const before = server.asked.length;
    expect(await assistant.embed(5)).toMatchObject({ computed: 2, missing: 0 });
    expect(server.asked.slice(before).flat()).toHaveLength(2);
    expect(await quoted(assistant)).toContain(MEANT);
    const files = (await readdir(join(folder, 'index'))).filter((name) => name.endsWith('.vec'));
    expect(files).toHaveLength(1);
  });

  it('does not mix vectors of two lengths', async () => {
    const next = await statutes(SIMILAR, MEANT, '茶桌应当常洗。');
    const assistant = withVectors();
    await assistant.importCorpus(next.folder);
    await next.remove();
    server.manner = 'SHORT';
    expect(await assistant.embed(5)).toMatchObject({ computed: 0, missing: 1, failed: 'misfit' });
    expect(await quoted(assistant)).toContain(SIMILAR);
  });
});
