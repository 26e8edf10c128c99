/**
 * What has to be said before any law, or instead of it (安全提示): violence at home, harm to a child, talk of
 * ending one's life, crime, who owns land or forest, who is related to whom, help against the other party.
 */
export interface SafetyConcern {
  readonly kind:
    | 'self-harm'
    | 'minor'
    | 'violence'
    | 'crime'
    | 'against-a-party'
    | 'personal-status'
    | 'tenure';
  /** Plain words, said first. */
  readonly words: string;
  /** What to do, in place of steps towards a settlement; undefined where those do no harm. */
  readonly steps: readonly string[] | undefined;
  readonly help: readonly string[];
  /** Whether the law is quoted after the words; otherwise nothing else is said. */
  readonly goesOn: boolean;
}
