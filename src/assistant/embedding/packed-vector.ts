/** A vector of length one in a byte for each number (压缩向量): the number is the byte times `scale`. */
export interface PackedVector {
  readonly scale: number;
  readonly values: Int8Array;
}

const LARGEST = 127;

/** Packs a vector; its length is lost, its direction kept to within one part in a hundred. It must not be all zeros. */
export function packVector(vector: readonly number[]): PackedVector {
  const length = Math.hypot(...vector);
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / length;
  const scale = largest / LARGEST;
  return { scale, values: Int8Array.from(vector, (value) => Math.round(value / length / scale)) };
}
