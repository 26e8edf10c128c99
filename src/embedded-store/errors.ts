/** The error codes this store answers with, by MongoDB's own names. */
export const errorCodes = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  Overflow: 15,
  IllegalOperation: 20,
  InvalidBSON: 22,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  MaxTimeMSExpired: 50,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidLength: 16,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  InvalidPipelineOperator: 168,
  CannotIndexParallelArrays: 171,
  QueryPlanKilled: 175,
  InvalidIndexSpecificationOption: 197,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  Location15952: 15952,
  Location15955: 15955,
  Location15975: 15975,
  Location15976: 15976,
  Location15983: 15983,
  Location31249: 31249,
  Location31250: 31250,
  Location31253: 31253,
  Location31254: 31254,
  Location40228: 40228,
  Location40234: 40234,
  Location40238: 40238,
  Location40323: 40323,
  Location40324: 40324,
  Location40414: 40414,
  Location40415: 40415,
  Location15959: 15959,
  Location28818: 28818,
  Location31002: 31002,
  Location40156: 40156,
  Location51272: 51272,
  Location5107201: 5107201,
  Location51024: 51024,
  Location51091: 51091,
} as const;

/** A refusal in MongoDB's terms; `details` are further fields of the reply, such as `keyPattern`. */
export class StoreError extends Error {
  constructor(
    readonly codeName: keyof typeof errorCodes,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }

  get code(): number {
    return errorCodes[this.codeName];
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
