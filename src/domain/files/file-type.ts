/** What the hub keeps as a file (附件类型): photos of every phone, and papers. Judged by the bytes and never by a name. */
export const FILE_TYPES = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/heic': '.heic',
  'application/pdf': '.pdf',
} as const;

export type FileType = keyof typeof FILE_TYPES;

/** The most that one file may measure, in bytes: 10 MB. */
export const MOST_FILE_BYTES = 10 * 1_048_576;

/** The most pixels of a picture: more than any phone takes, and less than what chokes whoever opens it. */
export const MOST_PIXELS = 120_000_000;

/**
 * Why a file was not kept (附件不予接收). `not-as-announced`: the bytes are not those that the platform signed for;
 * `unknown-type`: none of the types above, whatever its name says; `broken`: it cannot be read to its end.
 */
export const FILE_FAULTS = [
  'too-large',
  'not-as-announced',
  'unknown-type',
  'broken',
  'too-many-pixels',
  'not-there',
] as const;

export type FileFault = (typeof FILE_FAULTS)[number];
