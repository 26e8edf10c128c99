/** A photo or paper that a report names (附件): the bytes come after it, and must be the ones it was signed for. */
export interface ReportedFile {
  /** The platform's own id of the file. */
  readonly fileId: string;
  /** As the phone called it: shown to people, and never believed. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, 64 hexadecimal digits in lower case. */
  readonly sha256: string;
}
