import { type Connection, type Model, Schema } from 'mongoose';
import type { CodeList } from '../../domain/codes/code-list.js';
import { FIRST_CATEGORIES } from '../../domain/codes/first-categories.js';
import { isDuplicateId } from '../is-duplicate-id.js';

type StoredList = Omit<CodeList, 'version'> & { _id: number };

const schema = new Schema<StoredList>(
  {
    _id: Number,
    validFrom: { type: String, required: true },
    source: { type: String, required: true },
    entries: {
      type: [new Schema({ code: String, name: String, countsAs: String }, { _id: false })],
      required: true,
    },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);

/** They are read with every record and change once in years. About processes, so by the machine's clock. */
const KEPT_MS = 1_000;

/** Keeps the versions of the list of categories (案由代码表) that came after the first, which comes with the hub. */
export class CodeListRepository {
  private readonly model: Model<StoredList>;
  private kept: { readonly lists: Promise<CodeList[]>; readonly until: number } | undefined;

  constructor(connection: Connection) {
    this.model = connection.model<StoredList>('codeList', schema, 'codeLists');
  }

  /** All versions, the first one first; what another process took on file is seen within a second. */
  all(): Promise<readonly CodeList[]> {
    if (this.kept && this.kept.until > performance.now()) return this.kept.lists;
    const lists = this.read();
    this.kept = { lists, until: performance.now() + KEPT_MS };
    lists.catch(() => {
      this.kept = undefined;
    });
    return lists;
  }

  private async read(): Promise<CodeList[]> {
    const stored = await this.model.find().sort({ _id: 1 }).lean<StoredList[]>();
    return [FIRST_CATEGORIES, ...stored.map(({ _id, ...list }) => ({ ...list, version: _id }))];
  }

  /** @returns false if there is one of this version already */
  async insert({ version, ...list }: CodeList): Promise<boolean> {
    try {
      await this.model.create({ ...list, _id: version });
      this.kept = undefined;
      return true;
    } catch (error) {
      if (isDuplicateId(error)) return false;
      throw error;
    }
  }
}
