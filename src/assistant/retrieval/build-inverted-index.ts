import { countTerms } from './count-terms.js';
import { type IndexArrays, InvertedIndex } from './inverted-index.js';

/** One field of the documents: its terms, document by document, and how it counts. */
export interface IndexedField {
  readonly terms: readonly (readonly string[])[];
  /** What a hit in this field counts beside the others. */
  readonly weight: number;
  /** How soon further occurrences stop adding (BM25's k1). */
  readonly saturation: number;
  /** How much long documents are held back, 0 to 1 (BM25's b). */
  readonly lengthPenalty: number;
}

interface CountedField extends IndexedField {
  readonly counts: readonly ReadonlyMap<string, number>[];
  readonly rarity: ReadonlyMap<string, number>;
  readonly averageLength: number;
}

/** Indexes documents by BM25 over several fields, whose scores are added up beforehand. */
export function buildInvertedIndex(size: number, fields: readonly IndexedField[]): InvertedIndex {
  const counted = fields.map((field) => countField(size, field));
  const postings = new Map<string, { documents: number[]; impacts: number[] }>();
  for (let document = 0; document < size; document++) {
    for (const [term, impact] of impactsIn(document, counted)) {
      const posting = postings.get(term) ?? { documents: [], impacts: [] };
      posting.documents.push(document);
      posting.impacts.push(impact);
      postings.set(term, posting);
    }
  }
  return new InvertedIndex(pack(size, postings));
}

function countField(size: number, field: IndexedField): CountedField {
  const counts = field.terms.map(countTerms);
  const holders = countTerms(counts.flatMap((count) => [...count.keys()]));
  const length = field.terms.reduce((sum, terms) => sum + terms.length, 0);
  const rarity = new Map([...holders].map(([term, count]) => [term, rarityOf(size, count)]));
  return { ...field, counts, rarity, averageLength: length / Math.max(1, size) };
}

function impactsIn(document: number, fields: readonly CountedField[]): Map<string, number> {
  const impacts = new Map<string, number>();
  for (const { counts, terms, rarity, averageLength, weight, saturation, lengthPenalty } of fields) {
    const length = terms[document]?.length ?? 0;
    const damping = saturation * (1 - lengthPenalty + (lengthPenalty * length) / averageLength);
    for (const [term, count] of counts[document] ?? []) {
      const impact = (weight * (rarity.get(term) ?? 0) * count * (saturation + 1)) / (count + damping);
      impacts.set(term, (impacts.get(term) ?? 0) + impact);
    }
  }
  return impacts;
}

function pack(
  size: number,
  postings: ReadonlyMap<string, { documents: number[]; impacts: number[] }>,
): IndexArrays {
  const total = [...postings.values()].reduce((sum, { documents }) => sum + documents.length, 0);
  const offsets = new Int32Array(postings.size + 1);
  const documents = new Int32Array(total);
  const impacts = new Float32Array(total);
  const rarity = new Float32Array(postings.size);
  let at = 0;
  [...postings.values()].forEach((posting, number) => {
    documents.set(posting.documents, at);
    impacts.set(posting.impacts, at);
    rarity[number] = rarityOf(size, posting.documents.length);
    at += posting.documents.length;
    offsets[number + 1] = at;
  });
  return { terms: [...postings.keys()], offsets, documents, impacts, rarity };
}

/** BM25's measure of how much a term tells that `holders` of `size` documents hold. */
const rarityOf = (size: number, holders: number): number =>
  Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
