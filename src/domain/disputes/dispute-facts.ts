/** What a dispute is about (纠纷要素), as it was reported: the head of a GB/T 31000 record 矛盾纠纷排查化解. */
export interface DisputeFacts {
  /** 事件名称, 1 to 100 characters. */
  readonly title: string;
  /** 事件简述. */
  readonly summary: string;
  /** 事件类别, a two- or four-digit code of GB/T 31000. */
  readonly categoryCode: string;
  /** 事件规模, a two-digit code of GB/T 31000. */
  readonly scaleCode: string;
  /** 涉及人数. */
  readonly peopleInvolved: number;
  /** 发生日期. */
  readonly happenedOn: Date;
  /** 发生地点. Longitude and latitude in degrees, WGS 84. */
  readonly place: { readonly address: string; readonly longitude?: number; readonly latitude?: number };
}
