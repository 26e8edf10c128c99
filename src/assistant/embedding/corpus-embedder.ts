import type { Article } from '../../domain/law/article.js';
import type { CorpusVersion } from '../../domain/law/corpus-version.js';
import type { CorpusRepository } from '../../store/corpus/corpus-repository.js';
import { readDenseFile, writeDenseFile } from './dense-file.js';
import { DenseIndex } from './dense-index.js';
import type { EmbeddingFailure, EmbeddingModel } from './embedding-model.js';
import { packVector } from './packed-vector.js';
import {
  addToVectorCache,
  type CachedVectors,
  hashOfText,
  readVectorCache,
  vectorCachePath,
} from './vector-cache.js';

/** How many texts one request has, and how long it may take, in milliseconds. */
const PER_REQUEST = 32;
const REQUEST_MS = 30_000;
/** Longest text that is sent, in UTF-16 units; what an article is about stands in its beginning. */
const LONGEST_TEXT = 1_500;

/** How far the vectors of a corpus version have got (向量计算进度). */
export interface EmbeddingProgress {
  readonly version: string;
  /** How many were computed now, and how many are missing still. */
  readonly computed: number;
  readonly missing: number;
  readonly failed?: EmbeddingFailure['failed'];
}

/** What is under way: one version's texts and the vectors that are there. */
interface UnderWay {
  readonly version: CorpusVersion;
  readonly hashes: readonly string[];
  /** Texts without a vector, by hash. */
  readonly missing: Map<string, string>;
  cache: CachedVectors;
}

/**
 * Computes the vectors of the corpus that is asked (向量计算), some at a time, beside the index: whatever is interrupted goes
 * on from the cache, where vectors lie by the hashes of their texts, so that a new version costs only what is new in it.
 */
export class CorpusEmbedder {
  private underWay: UnderWay | undefined;
  private done: string | undefined;
  private isBusy = false;

  constructor(
    private readonly repository: CorpusRepository,
    private readonly folder: string,
    private readonly model: EmbeddingModel,
  ) {}

  /**
   * Computes some more; the first failure ends it for now.
   *
   * @param requests at most so many are sent
   * @returns undefined where there is nothing to do, or somebody is at it
   */
  async step(requests: number): Promise<EmbeddingProgress | undefined> {
    if (this.isBusy) return undefined;
    this.isBusy = true;
    try {
      const version = await this.repository.active();
      if (!version || version.id === this.done) return undefined;
      const work = this.underWay?.version.id === version.id ? this.underWay : await this.begin(version);
      return work && (await this.goOn(work, requests));
    } finally {
      this.isBusy = false;
    }
  }

  private async begin(version: CorpusVersion): Promise<UnderWay | undefined> {
    if (await readDenseFile(this.folder, version, this.model.name)) {
      this.done = version.id;
      return undefined;
    }
    const texts = (await this.repository.articlesOf(version.id)).map(textOf);
    const cache = await readVectorCache(this.cachePath);
    const hashes = texts.map(hashOfText);
    const missing = new Map(
      hashes.flatMap((hash, at) => (cache.vectors.has(hash) ? [] : [[hash, texts[at] ?? ''] as const])),
    );
    this.underWay = { version, hashes, missing, cache };
    return this.underWay;
  }

  private async goOn(work: UnderWay, requests: number): Promise<EmbeddingProgress> {
    const before = work.missing.size;
    let failed: EmbeddingFailure['failed'] | undefined;
    for (let sent = 0; sent < requests && work.missing.size > 0 && failed === undefined; sent += 1)
      failed = await this.request(work);
    const progress = {
      version: work.version.id,
      computed: before - work.missing.size,
      missing: work.missing.size,
    };
    if (failed !== undefined) return { ...progress, failed };
    if (work.missing.size === 0) await this.finish(work);
    return progress;
  }

  private async request(work: UnderWay): Promise<EmbeddingFailure['failed'] | undefined> {
    const some = [...work.missing].slice(0, PER_REQUEST);
    const reply = await this.model.embed(
      some.map(([, text]) => text),
      REQUEST_MS,
    );
    if ('failed' in reply) return reply.failed;
    const { dimensions } = work.cache;
    if (dimensions !== 0 && reply[0]?.length !== dimensions) return 'misfit';
    const packed = new Map(some.map(([hash], at) => [hash, packVector(reply[at] ?? [])]));
    work.cache = await addToVectorCache(this.cachePath, work.cache, packed);
    for (const hash of packed.keys()) work.missing.delete(hash);
    return undefined;
  }

  private async finish({ version, hashes, cache }: UnderWay): Promise<void> {
    const vectors = hashes.flatMap((hash) => cache.vectors.get(hash) ?? []);
    await writeDenseFile(this.folder, version, this.model.name, DenseIndex.of(cache.dimensions, vectors));
    this.done = version.id;
    this.underWay = undefined;
  }

  private get cachePath(): string {
    return vectorCachePath(this.folder, this.model.name);
  }
}

const textOf = ({ law, article, path, text }: Article): string =>
  `《${law}》${path.join(' ')} ${article} ${text}`.slice(0, LONGEST_TEXT);
