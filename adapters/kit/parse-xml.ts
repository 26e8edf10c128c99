import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { z } from 'zod';
import { type Parsed, parseShape } from './parse-json.js';

/** The most that one XML message may measure, in bytes. */
export const MOST_XML_BYTES = 65_536;

const CDATA = /<!\[CDATA\[[\s\S]*?\]\]>/g;
/** A declaration such as DOCTYPE or ENTITY, a comment, an instruction, or a reference to an entity. */
const NOT_PLAIN = /<[!?]|&/;
const MOST_DEPTH = 8;

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: false,
  maxNestedTags: MOST_DEPTH,
});

/**
 * Reads an XML message strictly: elements, text and CDATA and nothing else. No DOCTYPE, no entities, no instructions;
 * all values are strings, so that a number of more than 53 bits stays what it is.
 */
export function parseXml<T>(bytes: Uint8Array, shape: z.ZodType<T>): Parsed<T> {
  if (bytes.byteLength > MOST_XML_BYTES) {
    return { ok: false, code: 'too-large', detail: `${bytes.byteLength} bytes` };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { ok: false, code: 'not-utf-8', detail: 'not valid UTF-8' };
  }
  if (NOT_PLAIN.test(text.replace(CDATA, ''))) {
    return { ok: false, code: 'not-plain-xml', detail: 'declarations, instructions or entities' };
  }
  try {
    if (XMLValidator.validate(text) !== true)
      return { ok: false, code: 'not-xml', detail: 'not well-formed' };
    return parseShape<T>(parser.parse(text), shape);
  } catch {
    return { ok: false, code: 'not-xml', detail: 'too deep, or not well-formed' };
  }
}
