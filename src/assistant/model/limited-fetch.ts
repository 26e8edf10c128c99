/**
 * Fetches without following anybody elsewhere, and reads no more than so many bytes (限量读取): what was meant for one server
 * must not reach another.
 *
 * @returns a fetch that throws TypeError for a redirect, RangeError for an answer that is too large
 */
export const limitedFetch =
  (mostBytes: number): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'error' });
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > mostBytes) throw new RangeError('the answer of the model is too large');
      chunks.push(chunk);
    }
    const { status, statusText, headers } = response;
    return new Response(Buffer.concat(chunks, size), { status, statusText, headers });
  };
