/** Part of a dispute, told with the area that the dispute lies in so that rights can be judged on the part. */
export interface InDispute {
  readonly areaCode: string;
}
