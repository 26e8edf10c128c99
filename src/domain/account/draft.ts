/** A report that a resident is making, piece by piece (待核对的反映). In the resident's own words and script. */
export interface Draft {
  readonly what?: string;
  readonly where?: { readonly address: string; readonly longitude?: number; readonly latitude?: number };
  readonly self?: string;
  readonly other?: string;
  readonly phone?: string;
}
