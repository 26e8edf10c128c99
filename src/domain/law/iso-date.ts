/** A calendar day such as 2026-11-23. Days compare as text. */
export type IsoDate = string;
