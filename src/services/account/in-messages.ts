/** Longest text of one message, in bytes of UTF-8. */
const MOST_BYTES = 2_048;
/** Of the five that may follow a message of the resident's, some are left for what else there is to tell. */
const MOST_MESSAGES = 3;
const CUT = '\n……（内容较长，后面的没有显示，全文请到综治中心或村（社区）询问。）';

/**
 * A long text as messages that WeChat takes (分条), cut between lines where it can be; what does not fit into three is
 * left out, and the last one says so.
 */
export function inMessages(text: string): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest !== '' && parts.length < MOST_MESSAGES) {
    const last = parts.length === MOST_MESSAGES - 1;
    if (Buffer.byteLength(rest) <= MOST_BYTES) {
      parts.push(rest);
      return parts;
    }
    const part = upTo(rest, last ? MOST_BYTES - Buffer.byteLength(CUT) : MOST_BYTES);
    parts.push(last ? `${part.trimEnd()}${CUT}` : part.trimEnd());
    rest = rest.slice(part.length).trimStart();
  }
  return parts;
}

/** The longest beginning of so many bytes, up to the end of a line if that is not too far back. */
function upTo(text: string, most: number): string {
  let bytes = 0;
  let end = 0;
  let line = 0;
  for (const sign of text) {
    bytes += Buffer.byteLength(sign);
    if (bytes > most) break;
    end += sign.length;
    if (sign === '\n') line = end;
  }
  return text.slice(0, line > end / 2 ? line : end);
}
