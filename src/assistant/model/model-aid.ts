import type { JudgedSentence, ModelRun } from '../../domain/assistant/model-run.js';
import type { Article } from '../../domain/law/article.js';
import type { IsoDate } from '../../domain/law/iso-date.js';
import type { PlainSentence } from '../../domain/law/plain-sentence.js';
import { checkProse } from '../check/check-prose.js';
import { findConcern } from '../guard/find-concern.js';
import type { Tagger } from '../privacy/find-names.js';
import { type HiddenTexts, hidePersonalData, type KnownPersons } from '../privacy/hide-personal-data.js';
import { cleanQuestion } from '../retrieval/clean-question.js';
import { type ModelAccess, ModelCalls } from './model-calls.js';
import { readList } from './read-list.js';

/** Articles that are looked at together; more would cost more than they help. */
const MOST_ARTICLES = 12;
const LONGEST_ARTICLE = 1_200;
const LONGEST_PHRASE = 60;

/** What a model does for one question (模型辅助): it finds nothing and cites nothing by itself. */
export class ModelAid {
  private readonly asking: ModelCalls;
  private readonly hidden: HiddenTexts;
  private sentences: readonly JudgedSentence[] = [];
  private shown = false;

  constructor(
    private readonly access: ModelAccess,
    private readonly about: {
      readonly personId: string;
      /** In simplified script. */
      readonly question: string;
      readonly day: IsoDate;
      readonly known: KnownPersons;
    },
    tagger: Tagger,
  ) {
    this.asking = new ModelCalls(access, about.personId);
    this.hidden = hidePersonalData([about.question], about.known, tagger);
  }

  /** The question said again in words that statutes use; nothing where the model is of no help. */
  async rewrite(): Promise<readonly string[]> {
    const phrases = await this.asking.ask('rewrite', { 问题: this.question }, (said) => {
      const found = readList(said)?.filter((phrase) => typeof phrase === 'string');
      return found?.map((phrase) =>
        cleanQuestion(phrase.replace(/【[^】]*】/g, '')).slice(0, LONGEST_PHRASE),
      );
    });
    return (phrases ?? []).filter((phrase) => phrase !== '').slice(0, 3);
  }

  /** The articles in the order that the model gives them, without those that it finds of no use; undefined where it is of no help. */
  async rerank(articles: readonly Article[]): Promise<readonly Article[] | undefined> {
    if (articles.length < 2) return undefined;
    const looked = articles.slice(0, MOST_ARTICLES);
    return this.asking.ask('rerank', this.material(looked), (said) => {
      const numbers = [...new Set(readList(said))];
      const found = numbers.flatMap((number) =>
        typeof number === 'number' ? (looked[number - 1] ?? []) : [],
      );
      return found.length > 0 && found.length === numbers.length ? found : undefined;
    });
  }

  /** What the articles say in plain words, checked; nothing where too little of it holds to be an answer. */
  async write(articles: readonly Article[]): Promise<readonly PlainSentence[]> {
    if (articles.length === 0) return [];
    const prose = await this.asking.ask('write', this.material(articles), (said) => said);
    if (prose === undefined) return [];
    const { kept, struck } = checkProse(prose, {
      question: this.question,
      days: [this.about.day],
      sources: articles.map(({ law, article, text, validFrom, validTo }) => ({
        law,
        article,
        text,
        days: [validFrom, validTo].flatMap((day) => day ?? []),
      })),
    });
    this.sentences = [...kept.map((sentence) => ({ ...sentence, faults: [] })), ...struck];
    const harmful = kept.some(({ text }) => findConcern(text)?.goesOn === false);
    this.shown = kept.length > 0 && kept.length >= struck.length && !harmful;
    if (!this.shown) return [];
    return kept.map(({ text, cites }) => ({
      text: this.hidden.restore(text),
      basis: cites
        .flatMap((number) => articles[number - 1] ?? [])
        .map(({ law, article }) => `《${law}》${article}`),
    }));
  }

  /** What it did, for the record; undefined where it was asked nothing. */
  run(id: string): ModelRun | undefined {
    const { calls } = this.asking;
    if (calls.length === 0) return undefined;
    return {
      id,
      at: this.access.clock.now(),
      personId: this.about.personId,
      model: this.access.model.name,
      question: this.question,
      calls,
      sentences: this.sentences,
      shown: this.shown,
    };
  }

  private get question(): string {
    return this.hidden.texts[0] ?? '';
  }

  private material(articles: readonly Article[]): unknown {
    return {
      问题: this.question,
      条文: articles.map(({ law, article, text }, index) => ({
        编号: index + 1,
        法律: law,
        条: article,
        原文: text.slice(0, LONGEST_ARTICLE),
      })),
    };
  }
}
