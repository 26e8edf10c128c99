import { type Connection, type Model, Schema } from 'mongoose';
import type { AttachedFile } from '../../domain/files/attached-file.js';
import { ERASED } from '../../sealing/erased.js';
import type { SealedFields } from '../../sealing/sealed-fields.js';
import { isDuplicateId } from '../is-duplicate-id.js';
import type { FieldSealer } from '../sealing/field-sealer.js';
import { SubjectErasedError } from '../sealing/subject-erased-error.js';

type StoredFile = Omit<AttachedFile, 'id'> & { _id: string };

const SEALED: SealedFields = { name: ERASED };

const schema = new Schema<StoredFile>(
  {
    _id: String,
    disputeId: { type: String, required: true },
    platform: { type: String, required: true },
    fileId: { type: String, required: true },
    name: { type: String, required: true },
    size: { type: Number, required: true },
    announcedAt: { type: Date, required: true },
    state: { type: String, required: true },
    fault: String,
    type: { type: String },
    keptBytes: Number,
    settledAt: Date,
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
).index({ disputeId: 1 });

/** Keeps what is known of the photos and papers of disputes (附件目录); their bytes lie elsewhere. */
export class AttachedFileRepository {
  private readonly model: Model<StoredFile>;

  constructor(
    connection: Connection,
    private readonly sealer: FieldSealer,
  ) {
    this.model = connection.model<StoredFile>('attachedFile', schema, 'attachedFiles');
  }

  async prepare(): Promise<void> {
    await this.model.createIndexes();
  }

  /** Puts a file on the list, once under its id; not where its dispute was erased. */
  async announce({ id, ...file }: AttachedFile): Promise<void> {
    try {
      await this.model.create([
        await this.sealer.seal('attachedFiles', `dispute:${file.disputeId}`, { _id: id, ...file }, SEALED),
      ]);
    } catch (error) {
      if (!isDuplicateId(error) && !(error instanceof SubjectErasedError)) throw error;
    }
  }

  /** Writes down what became of a file that was awaited; what is settled stays so. */
  async settle(
    id: string,
    outcome: Pick<AttachedFile, 'state' | 'fault' | 'type' | 'keptBytes' | 'settledAt'>,
  ): Promise<void> {
    await this.model.updateOne({ _id: id, state: 'awaited' }, { $set: outcome });
  }

  async find(id: string): Promise<AttachedFile | undefined> {
    return (await this.opened(await this.model.find({ _id: id }).lean<StoredFile[]>()))[0];
  }

  async ofDisputes(disputeIds: readonly string[]): Promise<AttachedFile[]> {
    return this.opened(
      await this.model
        .find({ disputeId: { $in: [...disputeIds] } })
        .sort({ announcedAt: 1, _id: 1 })
        .lean<StoredFile[]>(),
    );
  }

  private async opened(stored: StoredFile[]): Promise<AttachedFile[]> {
    const files = await this.sealer.open('attachedFiles', stored, SEALED);
    return files.map(({ _id, ...file }) => ({ id: _id, ...file }));
  }
}
