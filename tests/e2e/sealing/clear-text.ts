/** Bytes that could hold what should be unreadable. */
export interface Haystack {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Long texts are looked for piece by piece: a file may hold them in several places. */
const PIECE_SIGNS = 8;

/**
 * Looks for texts as they are, as JSON may write them, as a URL would carry them, and inside base64.
 *
 * @returns what was found where; empty when nothing was
 */
export function findClearText(texts: readonly string[], haystacks: readonly Haystack[]): string[] {
  return texts.flatMap((text) =>
    haystacks
      .filter(({ bytes }) => pieces(text).some((piece) => forms(piece).some((form) => bytes.includes(form))))
      .map(({ name }) => `${text} in ${name}`),
  );
}

function pieces(text: string): string[] {
  const signs = [...text];
  if (signs.length <= PIECE_SIGNS) return [text];
  const count = Math.floor(signs.length / PIECE_SIGNS);
  return Array.from({ length: count }, (_, n) =>
    signs.slice(n * PIECE_SIGNS, (n + 1) * PIECE_SIGNS).join(''),
  );
}

function forms(text: string): Buffer[] {
  const escaped = text.replace(
    /[\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const asText = [
    text,
    escaped,
    escaped.replace(/\\u[0-9a-f]{4}/g, (code) => code.toUpperCase().replace('U', 'u')),
  ];
  return [...asText, encodeURIComponent(text), ...base64Forms(text)].map((form) => Buffer.from(form));
}

/** Within base64 a text looks one of three ways, by where it begins; its first and last signs mix with what is beside. */
function base64Forms(text: string): string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2].flatMap((before) => {
    const shifted = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const begin = Math.ceil((before * 8) / 6);
    const end = Math.floor(((before + bytes.length) * 8) / 6);
    const inner = shifted.slice(begin, end);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
