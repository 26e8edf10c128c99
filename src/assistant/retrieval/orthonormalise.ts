/** A column that is this much shorter than it was is made of those before it. */
const NOTHING_NEW = 1e-10;

/**
 * Makes the columns of a tall table perpendicular and of length 1 (正交化): each keeps what those before it lack. One
 * that has nothing of its own becomes naught.
 *
 * @param rows row by row, changed in place
 */
export function orthonormalise(rows: Float32Array, width: number): Float32Array {
  const inverse = invertTriangle(triangleOf(productsOf(rows, width), width), width);
  const row = new Float64Array(width);
  for (let start = 0; start < rows.length; start += width) {
    row.fill(0);
    for (let from = 0; from < width; from++) {
      const value = rows[start + from] ?? 0;
      for (let to = from; to < width; to++)
        row[to] = (row[to] ?? 0) + value * (inverse[from * width + to] ?? 0);
    }
    rows.set(row, start);
  }
  return rows;
}

/** The inner products of all columns with each other; the upper half of the square. */
function productsOf(rows: Float32Array, width: number): Float64Array {
  const products = new Float64Array(width * width);
  for (let start = 0; start < rows.length; start += width)
    for (let one = 0; one < width; one++) {
      const value = rows[start + one] ?? 0;
      if (value === 0) continue;
      for (let other = one; other < width; other++)
        products[one * width + other] =
          (products[one * width + other] ?? 0) + value * (rows[start + other] ?? 0);
    }
  return products;
}

/** The upper triangle whose product with itself these are (Cholesky). */
function triangleOf(products: Float64Array, width: number): Float64Array {
  const triangle = new Float64Array(width * width);
  for (let one = 0; one < width; one++) {
    for (let other = one; other < width; other++) {
      let rest = products[one * width + other] ?? 0;
      for (let above = 0; above < one; above++)
        rest -= (triangle[above * width + one] ?? 0) * (triangle[above * width + other] ?? 0);
      if (other === one) {
        const whole = products[one * width + one] ?? 0;
        triangle[one * width + one] = rest > NOTHING_NEW * whole ? Math.sqrt(rest) : 0;
      } else {
        const own = triangle[one * width + one] ?? 0;
        triangle[one * width + other] = own === 0 ? 0 : rest / own;
      }
    }
  }
  return triangle;
}

/** The inverse of an upper triangle; a column whose corner is naught stays naught. */
function invertTriangle(triangle: Float64Array, width: number): Float64Array {
  const inverse = new Float64Array(width * width);
  for (let column = 0; column < width; column++) {
    const corner = triangle[column * width + column] ?? 0;
    if (corner === 0) continue;
    inverse[column * width + column] = 1 / corner;
    for (let row = column - 1; row >= 0; row--) {
      let sum = 0;
      for (let between = row + 1; between <= column; between++)
        sum += (triangle[row * width + between] ?? 0) * (inverse[between * width + column] ?? 0);
      const own = triangle[row * width + row] ?? 0;
      inverse[row * width + column] = own === 0 ? 0 : -sum / own;
    }
  }
  return inverse;
}
