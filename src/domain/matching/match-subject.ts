/**
 * A party as it is compared (比对当事人). The keys are only ever compared for equality, so a blind index serves as well
 * as the normalised value itself.
 */
export interface MatchParty {
  readonly side: 'applicant' | 'respondent';
  /** The name in words, in simplified script; left out where only its key may be used. */
  readonly name?: string;
  readonly nameKey?: string;
  /** Of a whole, well-formed number only: a number with a wrong check digit or with stars says nothing as a key. */
  readonly idKey?: string;
  /** The last four characters of an identity number, which platforms show when they hide the rest. */
  readonly idTail?: string;
  readonly phoneKey?: string;
  /** 居住详址, in simplified script. */
  readonly address?: string;
}

/** What is compared of a dispute (比对要素). All words in simplified script. */
export interface MatchSubject {
  readonly areaCode: string;
  /** Degrees, WGS 84. */
  readonly place: { readonly address: string; readonly longitude?: number; readonly latitude?: number };
  readonly happenedOn: Date;
  /** GB/T 31000, two or four digits. */
  readonly categoryCode: string;
  readonly title: string;
  readonly summary: string;
  readonly parties: readonly MatchParty[];
}
