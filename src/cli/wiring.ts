import type { AuditReport } from '../audit/verify-audit.js';
import type { Config } from '../config.js';
import type { Explanation } from '../domain/assistant/explanation.js';
import type { Article } from '../domain/law/article.js';
import type { AskRefusal } from '../domain/law/ask-refusal.js';
import type { SimulationOptions, SimulationReport } from '../simulation/simulate.js';
import type { LiveHub } from '../supervisor/live-hub.js';
import type { Running } from '../supervisor/running.js';
import type { ImportWiring } from './import-wiring.js';
import type { UserOffice } from './user-office.js';

/** How far a long command has come. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** What an import of statutes came to (导入报告). */
export interface CorpusReport {
  readonly version: string;
  readonly corpus: string;
  readonly unchanged: boolean;
  readonly corpusDate: string;
  readonly files: number;
  readonly articles: number;
  readonly wholeDocuments: number;
  readonly unread: readonly ReportedPlace[];
  readonly doubtful: readonly ReportedPlace[];
}

interface ReportedPlace {
  readonly file: string;
  readonly line?: number;
  readonly reason: string;
}

/** A corpus in a list (语料库). */
export interface ListedCorpus {
  readonly corpus: string;
  /** Whether it is the one that questions are answered from. */
  readonly inUse: boolean;
  readonly id: string;
  readonly articles: number;
  readonly units: number;
  readonly corpusDate: string;
  /** The version before, which is kept. */
  readonly previous?: string | undefined;
  /** Address and commit of the repository that it was fetched from. */
  readonly source?: string | undefined;
}

/** One law in which two versions differ; articles by label (语料差异). */
export interface LawDifference {
  readonly law: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  readonly renumbered: readonly (readonly [from: string, to: string])[];
}

/** An article that is asked for by its number. */
export interface ArticleRequest {
  readonly law: string;
  readonly article: string;
  readonly corpus?: string | undefined;
  /** YYYY-MM-DD; today when it is left out. */
  readonly day?: string | undefined;
}

/** An article with its versions and what it refers to (条文档案). */
export interface DescribedArticle {
  readonly article: Article;
  readonly otherVersions: readonly Article[];
  readonly references: readonly {
    readonly text: string;
    readonly meant: Article | undefined;
    readonly now: Article | undefined;
  }[];
  readonly transitional: readonly Article[];
}

/** What a corpus is to learn from. */
export interface LearningRequest {
  readonly corpus: string;
  readonly files: readonly string[];
  readonly folds: number;
  readonly measure: boolean;
  readonly weightsFile?: string | undefined;
}

/** What learning came to (学习报告). */
export interface LearningReport {
  readonly questions: number;
  /** To how many of them somebody wrote an answer. */
  readonly answers: number;
  readonly unanswerable: number;
  /** Averages by way of ranking, where they were measured. */
  readonly measured: Readonly<Record<string, LearningScores>> | undefined;
  /** AUROC of telling whether the corpus has the articles, by way of ranking. */
  readonly abstention?: { readonly shipped: number; readonly neighbours: number } | undefined;
  readonly trees: number;
  readonly expandedWords: number;
}

interface LearningScores {
  readonly recall5: number;
  readonly recall10: number;
  readonly recall100: number;
  readonly mrr10: number;
}

/** Questions that articles are to be found for. */
export interface RetrievalRequest {
  readonly corpus: string;
  readonly questions: readonly string[];
  /** YYYY-MM-DD; today when it is left out. */
  readonly day?: string | undefined;
  readonly limit: number;
}

/** What a sealing key is for: master keys encrypt the data keys, blind keys make what sealed values are found by. */
export type KeyFamilyName = 'master' | 'blind';

/** A sealing key, without the key. */
export interface SealingKeyStatus {
  readonly id: string;
  readonly family: KeyFamilyName;
  readonly current: boolean;
  /** Since when it is the current one. */
  readonly since?: Date;
  /** How many data keys or records need it. */
  readonly uses: number;
}

/** Whom a development token is for. */
export interface TokenHolder {
  readonly role: string;
  readonly areaCode: string;
  readonly name: string;
}

/** A partner system to be added. */
export interface PartnerDraft {
  readonly name: string;
  readonly areaCode: string;
  readonly scopes: readonly string[];
}

/** What an operator is told of a partner system. */
export interface PartnerLine extends PartnerDraft {
  readonly clientId: string;
  readonly state: 'active' | 'revoked';
  /** Since when each of its keys exists, and until when it works if that is limited; as ISO 8601. */
  readonly secrets: readonly { readonly createdAt: string; readonly until?: string }[];
}

/** A partner system with a key of its own that is shown this once. */
export interface PartnerKey extends PartnerLine {
  readonly clientSecret: string;
}

/** A platform as the hub gets on with it; times as ISO 8601. */
export interface PlatformLine {
  readonly platform: string;
  readonly connection: string;
  readonly lateSince?: string;
  readonly cause?: string;
  readonly waiting: number;
  readonly parked: number;
}

/** Work that waits for a person; times as ISO 8601. */
export interface WaitingWork {
  readonly id: string;
  readonly kind: string;
  readonly lane: string;
  readonly cause: string;
  readonly since: string;
  readonly attempts: number;
  /** How much waits behind it, to stay in order. */
  readonly behind: number;
}

/** How the work of the hub stands (队列情况). */
export interface QueueReport {
  readonly platforms: readonly PlatformLine[];
  readonly parked: readonly WaitingWork[];
}

/** Who plays which run of the story, and whether it must have been begun before. */
export interface DemoRun {
  readonly run: string;
  readonly resume: boolean;
}

/**
 * What the commands need of the rest of the hub (接线). `main.ts` is the only place that puts it together; each
 * function loads what it needs when it is called, so that a command does not wait for what it does not use.
 */
export interface Wiring extends ImportWiring {
  /** The long-running parts. */
  serve(config: Config): Promise<Running>;
  work(config: Config): Promise<Running>;
  sandbox(config: Config): Promise<Running>;
  subgraph(config: Config, name: string, port: number): Promise<Running>;
  /** The embedded document store; port 0 takes a free one. Its address is `store`. */
  store(options: { readonly host: string; readonly port: number; readonly file: string }): Promise<Running>;

  /** These work on the document store that the settings name. */
  ask(config: Config, question: string, date: string | undefined): Promise<Explanation | AskRefusal>;
  importCorpus(
    config: Config,
    path: string,
    corpus: string | undefined,
    onProgress: (progress: Progress) => void,
  ): Promise<CorpusReport>;
  fetchCorpus(
    config: Config,
    url: string,
    corpus: string | undefined,
    onProgress: (progress: Progress) => void,
  ): Promise<CorpusReport>;
  compareCorpora(config: Config, older: string, newer: string): Promise<readonly LawDifference[]>;
  describeArticle(config: Config, request: ArticleRequest): Promise<DescribedArticle | undefined>;
  listCorpora(config: Config): Promise<readonly ListedCorpus[]>;
  chooseCorpus(config: Config, name: string): Promise<void>;
  learnCorpus(
    config: Config,
    request: LearningRequest,
    onProgress: (progress: Progress) => void,
  ): Promise<LearningReport>;
  /** @returns how many lines there were */
  exportFeedback(config: Config, print: (line: string) => void): Promise<number>;
  /** @returns the ids of the best articles for each question, best first */
  retrieve(config: Config, request: RetrievalRequest): Promise<readonly (readonly string[])[]>;

  /** @param copies files of anchors that were kept elsewhere */
  verifyAudit(config: Config, copies: readonly string[]): Promise<AuditReport>;
  /** @returns how many entries there were */
  exportAudit(
    config: Config,
    period: { readonly since: Date; readonly until: Date },
    print: (line: string) => void,
  ): Promise<number>;
  /** @returns the new key's id */
  rotateAuditKey(config: Config): Promise<string>;
  /** @returns how many gaps were signed for */
  anchorAudit(config: Config): Promise<number>;
  /** @returns how many entries were removed */
  pruneAudit(config: Config): Promise<number>;

  sealingKeyStatus(config: Config): Promise<readonly SealingKeyStatus[]>;
  /** @returns the new key's id */
  rotateSealingKey(config: Config, family: KeyFamilyName): Promise<string>;
  retireSealingKey(config: Config, id: string): Promise<void>;
  /** @returns how many documents were changed, by collection */
  migrate(config: Config): Promise<ReadonlyMap<string, number>>;

  /** @throws Error for a role or an area that does not exist, and in production */
  issueToken(config: Config, holder: TokenHolder): Promise<string>;

  /** These throw an Error that says why, for what cannot be. They work on the store that the settings name. */
  addPartner(config: Config, partner: PartnerDraft): Promise<PartnerKey>;
  listPartners(config: Config): Promise<readonly PartnerLine[]>;
  rotatePartner(config: Config, id: string, overlapMs: number): Promise<PartnerKey>;
  revokePartner(config: Config, id: string): Promise<PartnerLine>;
  /** @returns the id of the key that signs now */
  rotateTokenKeys(config: Config, emergency: boolean): Promise<string>;

  listQueue(config: Config): Promise<QueueReport>;
  /** These throw an Error that says why, for what cannot be. */
  retryWork(config: Config, id: string): Promise<'retried' | 'dropped' | 'gone'>;
  dropWork(config: Config, id: string, reason: string): Promise<'retried' | 'dropped' | 'gone'>;

  /** @throws Error with the reason when something is refused */
  users<Result>(config: Config, work: (office: UserOffice) => Promise<Result>): Promise<Result>;
  demo(config: Config, hub: LiveHub, run: DemoRun, print: (line: string) => void): Promise<void>;

  /** The schema texts that are kept in the repository, by path from its top. */
  printSchemas(): Promise<ReadonlyMap<string, string>>;
  /** The text of docs/RIGHTS.md. */
  printRights(): Promise<string>;

  /** Names of all measurements. */
  benchmarks(): Promise<readonly string[]>;
  bench(name: string, print: (line: string) => void): Promise<void>;
  /** Sends a storm of callbacks to a hub of its own. */
  storm(options: {
    readonly seed: number;
    readonly callbacks: number;
    readonly killEveryMs: number;
  }): Promise<{ readonly passed: boolean }>;
  /** @returns how many rounds broke a promise */
  faults(times: number, print: (line: string) => void): Promise<number>;
  simulate(config: Config, main: string, options: SimulationOptions): Promise<SimulationReport>;
}
