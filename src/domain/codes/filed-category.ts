/** Under which code of which version a case is filed. */
export interface FiledCategory {
  readonly categoryCode: string;
  /** Absent for the first version. */
  readonly categoryList?: number;
}
