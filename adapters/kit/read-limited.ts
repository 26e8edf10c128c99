/**
 * Reads the body of an answer, but no more than `most` bytes of it.
 *
 * @returns the bytes, or `undefined` if there are more
 * @throws what the connection throws if it breaks before the end
 */
export async function readLimited(response: Response, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
