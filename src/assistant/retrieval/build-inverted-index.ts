import { countTerms } from './count-terms.js';
import { InvertedIndex } from './inverted-index.js';
import { NumberList } from './number-list.js';

/** One field of the documents, and how it counts. */
export interface IndexedField {
  /** The terms of a document; asked for once, so that no more than one document's terms are held as texts. */
  readonly termsOf: (document: number) => readonly string[];
  /** What a hit in this field counts beside the others. */
  readonly weight: number;
  /** How soon further occurrences stop adding (BM25's k1). */
  readonly saturation: number;
  /** How much long documents are held back, 0 to 1 (BM25's b). */
  readonly lengthPenalty: number;
}

/** A field as numbers: the entries of a document stand at `offsets[document]` up to `offsets[document + 1]`. */
interface CountedField extends IndexedField {
  readonly offsets: Int32Array;
  readonly terms: Int32Array;
  readonly counts: Int32Array;
  readonly lengths: Int32Array;
  readonly averageLength: number;
  /** In how many documents each term occurs in this field. */
  readonly holders: Int32Array;
}

/** Indexes documents by BM25 over several fields, whose scores are added up beforehand. */
export function buildInvertedIndex(size: number, fields: readonly IndexedField[]): InvertedIndex {
  const numbers = new Map<string, number>();
  const counted = fields.map((field) => countField(size, field, numbers));
  const terms = [...numbers.keys()];

  const holders = new Int32Array(terms.length);
  for (let document = 0; document < size; document++)
    for (const term of impactsIn(document, size, counted).keys()) holders[term] = (holders[term] ?? 0) + 1;
  const offsets = new Int32Array(terms.length + 1);
  holders.forEach((count, term) => {
    offsets[term + 1] = (offsets[term] ?? 0) + count;
  });

  const documents = new Int32Array(offsets[terms.length] ?? 0);
  const impacts = new Float32Array(documents.length);
  const next = offsets.slice();
  for (let document = 0; document < size; document++) {
    for (const [term, impact] of impactsIn(document, size, counted)) {
      const at = next[term] ?? 0;
      documents[at] = document;
      impacts[at] = impact;
      next[term] = at + 1;
    }
  }
  const rarity = Float32Array.from(holders, (count) => rarityOf(size, count));
  return new InvertedIndex({ terms, offsets, documents, impacts, rarity });
}

function countField(size: number, field: IndexedField, numbers: Map<string, number>): CountedField {
  const [terms, counts, holders] = [new NumberList(), new NumberList(), [] as number[]];
  const offsets = new Int32Array(size + 1);
  const lengths = new Int32Array(size);
  for (let document = 0; document < size; document++) {
    const said = field.termsOf(document);
    lengths[document] = said.length;
    for (const [term, count] of countTerms(said)) {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      terms.push(number);
      counts.push(count);
      holders[number] = (holders[number] ?? 0) + 1;
    }
    offsets[document + 1] = terms.length;
  }
  return {
    ...field,
    offsets,
    terms: terms.toArray(),
    counts: counts.toArray(),
    lengths,
    averageLength:
      Math.max(
        1,
        lengths.reduce((sum, length) => sum + length, 0),
      ) / Math.max(1, size),
    holders: Int32Array.from(holders, (count) => count ?? 0),
  };
}

function impactsIn(document: number, size: number, fields: readonly CountedField[]): Map<number, number> {
  const impacts = new Map<number, number>();
  for (const field of fields) {
    const { offsets, terms, counts, lengths, averageLength, holders, weight, saturation, lengthPenalty } =
      field;
    const damping =
      saturation * (1 - lengthPenalty + (lengthPenalty * (lengths[document] ?? 0)) / averageLength);
    for (let at = offsets[document] ?? 0; at < (offsets[document + 1] ?? 0); at++) {
      const [term, count] = [terms[at] ?? 0, counts[at] ?? 0];
      const impact =
        (weight * rarityOf(size, holders[term] ?? 0) * count * (saturation + 1)) / (count + damping);
      impacts.set(term, (impacts.get(term) ?? 0) + impact);
    }
  }
  return impacts;
}

/** BM25's measure of how much a term tells that `holders` of `size` documents hold. */
const rarityOf = (size: number, holders: number): number =>
  Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
