import { type Connection, type Model, Schema } from 'mongoose';
import { type StoredPointer, storedPointerSchema } from './stored-pointer.js';

/** A piece of what was learned: documents are bounded, what is learned is not. */
interface StoredLearning {
  /** Learning and number of the piece. */
  _id: string;
  schemaVersion: number;
  corpus: string;
  learning: string;
  part: number;
  text: string;
}

const learningSchema = new Schema<StoredLearning>(
  {
    _id: String,
    schemaVersion: { type: Number, required: true },
    corpus: { type: String, required: true },
    learning: { type: String, required: true },
    part: { type: Number, required: true },
    text: { type: String, required: true },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);

const PART_LENGTH = 250_000;

/**
 * Keeps what was learned for each corpus (检索学习成果), as text. It is written whole before one write puts it in
 * use; every process sees it with its next question.
 */
export class LearningRepository {
  private readonly learnings: Model<StoredLearning>;
  private readonly pointers: Model<StoredPointer>;

  constructor(connection: Connection) {
    this.learnings = connection.model<StoredLearning>('corpusLearning', learningSchema, 'corpusLearnings');
    this.pointers = connection.model<StoredPointer>('corpusPointer', storedPointerSchema, 'corpusPointer');
  }

  /**
   * Puts what was learned in use; what was learned before is dropped.
   *
   * @param learning a new id
   */
  async save(corpus: string, learning: string, text: string): Promise<void> {
    for (let part = 0; part * PART_LENGTH < text.length; part++) {
      await this.learnings.create({
        _id: `${learning}:${part}`,
        schemaVersion: 1,
        corpus,
        learning,
        part,
        text: text.slice(part * PART_LENGTH, (part + 1) * PART_LENGTH),
      });
    }
    await this.pointers.updateOne({ _id: corpus }, { $set: { learning } });
    await this.learnings.deleteMany({ corpus, learning: { $ne: learning } });
  }

  /** What was learned; empty when it was replaced meanwhile: the next question sees the newer one. */
  async read(learning: string): Promise<string> {
    const parts = await this.learnings.find({ learning }).sort({ part: 1 }).lean<StoredLearning[]>();
    return parts.map(({ text }) => text).join('');
  }
}
