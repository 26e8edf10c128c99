import { type Connection, type Model, Schema } from 'mongoose';
import type { ModelRun } from '../../domain/assistant/model-run.js';
import { ERASED } from '../../sealing/erased.js';
import type { SealedFields } from '../../sealing/sealed-fields.js';
import type { FieldSealer } from '../sealing/field-sealer.js';

type StoredRun = Omit<ModelRun, 'id'> & { readonly _id: string };

const SEALED: SealedFields = {
  question: ERASED,
  'calls[].said': ERASED,
  'calls[].failed': undefined,
  'sentences[].text': ERASED,
};

const schema = new Schema<StoredRun>(
  {
    _id: String,
    at: { type: Date, required: true },
    personId: { type: String, required: true },
    model: { type: String, required: true },
    question: { type: String, required: true },
    calls: { type: [Schema.Types.Mixed], required: true },
    sentences: { type: [Schema.Types.Mixed], required: true },
    shown: { type: Boolean, required: true },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);

/**
 * Keeps what models did (模型辅助记录), with what was struck and why. Sealed with a data key for each month,
 * `model-runs:YYYY-MM`: though people are hidden in it, a question tells much.
 */
export class ModelRunRepository {
  private readonly model: Model<StoredRun>;

  constructor(
    connection: Connection,
    private readonly sealer: FieldSealer,
  ) {
    this.model = connection.model<StoredRun>('modelRun', schema, 'modelRuns');
  }

  /** Stores a run once. */
  async add({ id, ...run }: ModelRun): Promise<void> {
    const subject = `model-runs:${run.at.toISOString().slice(0, 7)}`;
    const { _id, ...stored } = await this.sealer.seal('modelRuns', subject, { ...run, _id: id }, SEALED);
    await this.model.updateOne({ _id }, { $setOnInsert: stored }, { upsert: true });
  }

  async find(id: string): Promise<ModelRun | undefined> {
    const stored = await this.model.findById(id).lean<StoredRun>();
    const [opened] = stored ? await this.sealer.open('modelRuns', [stored], SEALED) : [];
    if (!opened) return undefined;
    const { _id, ...run } = opened;
    return { id: _id, ...run };
  }
}
