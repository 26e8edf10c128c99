/** Error codes by MongoDB's own names. */
const named = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  Overflow: 15,
  InvalidLength: 16,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  InvalidPipelineOperator: 168,
  CannotIndexParallelArrays: 171,
  InvalidIndexSpecificationOption: 197,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
} as const;

/** A code by its name; MongoDB calls those without one after their number. */
export type CodeName = keyof typeof named | `Location${number}`;

/** A refusal in MongoDB's terms; `details` are further fields of the reply, such as `keyPattern`. */
export class StoreError extends Error {
  constructor(
    readonly codeName: CodeName,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }

  get code(): number {
    return isNamed(this.codeName) ? named[this.codeName] : Number(this.codeName.slice('Location'.length));
  }

  /** The error as a command's reply. */
  toReply(): Record<string, unknown> {
    return { ok: 0, errmsg: this.message, code: this.code, codeName: this.codeName, ...this.details };
  }

  /** The error as an entry of a write command's `writeErrors`. */
  toWriteError(index: number): Record<string, unknown> {
    return { index, code: this.code, errmsg: this.message, ...this.details };
  }
}

function isNamed(codeName: CodeName): codeName is keyof typeof named {
  return Object.hasOwn(named, codeName);
}
