/** An article as it stands in its file. */
export interface StatuteUnit {
  /** The label, or empty where the document has no numbered articles. */
  readonly label: string;
  readonly path: readonly string[];
  /** Byte for byte, from after the label to the end of the last paragraph. */
  readonly text: string;
}

/** Something in a statute file that a person should look at; nothing was lost by it. */
export interface StatuteNote {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly reason: string;
}

/** The articles of one statute file. */
export interface StatuteText {
  readonly units: readonly StatuteUnit[];
  readonly notes: readonly StatuteNote[];
}
