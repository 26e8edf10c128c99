/** Where a sealed value belongs (密文位置): moved anywhere else it cannot be opened. */
export interface FieldAddress {
  readonly collection: string;
  readonly id: string;
  /** The full path, with the places in arrays, such as `history.3.reason`. */
  readonly field: string;
}

export const formatAddress = ({ collection, id, field }: FieldAddress): string =>
  JSON.stringify([collection, id, field]);
