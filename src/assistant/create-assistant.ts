import { join } from 'node:path';
import type { Connection } from 'mongoose';
import type { Answer } from '../domain/law/answer.js';
import type { AskRefusal } from '../domain/law/ask-refusal.js';
import type { CorpusVersion } from '../domain/law/corpus-version.js';
import type { Clock } from '../domain/time/clock.js';
import { CorpusRepository } from '../store/corpus/corpus-repository.js';
import { CorpusVersionGoneError } from '../store/corpus/corpus-version-gone-error.js';
import { answerQuestion } from './answer/answer-question.js';
import { type Question, takeQuestion } from './answer/take-question.js';
import { importCorpus } from './corpus/import-corpus.js';
import type { ImportProgress, ImportReport } from './corpus/import-report.js';
import { CorpusSnapshots } from './retrieval/corpus-snapshots.js';

/** What the assistant works with. */
export interface AssistantOptions {
  readonly connection: Connection;
  /** Folder for caches that can be built anew; the index lies in `index/` below it. */
  readonly dataDir: string;
  readonly clock: Clock;
}

/** The legal assistant (法律助手). */
export interface Assistant {
  /** Answers from the corpus in use, or declines; a question that cannot be taken is refused. */
  ask(question: Question): Promise<Answer | AskRefusal>;
  /**
   * Imports a folder of statutes and puts it in use.
   *
   * @throws CorpusImportError when nothing in the folder can be read
   * @throws ImportOvertakenError when another import began meanwhile
   */
  importCorpus(folder: string, onProgress?: (progress: ImportProgress) => void): Promise<ImportReport>;
  /** The corpus version in use; undefined before the first import. */
  corpus(): Promise<CorpusVersion | undefined>;
}

/** Makes an assistant. Nothing is loaded before the first question. */
export function createAssistant({ connection, dataDir, clock }: AssistantOptions): Assistant {
  const repository = new CorpusRepository(connection);
  const indexFolder = join(dataDir, 'index');
  const snapshots = new CorpusSnapshots(repository, indexFolder);
  return {
    async ask(question) {
      const asked = await takeQuestion(question, clock);
      if ('refused' in asked) return asked;
      try {
        return await answerQuestion(asked, await snapshots.current());
      } catch (error) {
        // Two imports since this question was taken: answer it from the version that is in use now.
        if (!(error instanceof CorpusVersionGoneError)) throw error;
        return answerQuestion(asked, await snapshots.current());
      }
    },
    importCorpus: (folder, onProgress) =>
      importCorpus(folder, { repository, indexFolder, clock }, onProgress),
    corpus: () => repository.active(),
  };
}
