import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type IndexArrays, InvertedIndex } from './inverted-index.js';
import { LatentSpace } from './latent-space.js';
import { readSections, type Section, writeSections } from './section-file.js';
import type { StatuteIndex } from './statute-index.js';

/** Counts up whenever an index built before would no longer be right. */
const FORMAT = 4;

/**
 * Writes an index to its cache file. The file appears whole or not at all.
 *
 * @param path its folder is made where it is missing
 */
export async function writeIndexFile(path: string, index: StatuteIndex): Promise<void> {
  const { units } = index;
  const body = writeSections([
    [index.version],
    units.ids,
    units.laws,
    units.labels,
    units.from,
    units.to,
    units.boosts,
    units.chapters,
    units.signOffsets,
    units.signs,
    ...arraysOf(index.words),
    ...arraysOf(index.pairs),
    ...arraysOf(index.chapters),
    ...arraysOf(index.titles),
    index.salience,
    index.latent.arrays.words,
    index.latent.arrays.units,
  ]);
  const temporary = `${path}.${randomUUID()}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(temporary, Buffer.concat([headOf(body), body]));
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Reads an index from its cache file.
 *
 * @returns undefined when there is no such file, or one of another format, or a damaged one: build it anew then
 */
export async function readIndexFile(path: string, version: string): Promise<StatuteIndex | undefined> {
  const file = await readFile(path).catch(() => undefined);
  const headLength = headOf(Buffer.alloc(0)).length;
  if (!file || file.length < headLength) return undefined;
  const body = file.subarray(headLength);
  if (!headOf(body).equals(file.subarray(0, headLength))) return undefined;

  const sections = new SectionReader(readSections(body));
  if (sections.strings()[0] !== version) return undefined;
  const units = {
    ids: sections.strings(),
    laws: sections.strings(),
    labels: sections.strings(),
    from: sections.integers(),
    to: sections.integers(),
    boosts: sections.numbers(),
    chapters: sections.integers(),
    signOffsets: sections.integers(),
    signs: sections.signs(),
  };
  const words = sections.invertedIndex();
  return {
    version,
    units,
    words,
    pairs: sections.invertedIndex(),
    chapters: sections.invertedIndex(),
    titles: sections.invertedIndex(),
    salience: sections.numbers(),
    latent: new LatentSpace({ words: sections.bytes(), units: sections.bytes() }, words),
  };
}

/** What the file begins with: the format, and a checksum of all that follows. */
const headOf = (body: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`tuanjie statute index ${FORMAT}\n`),
    createHash('sha256').update(body).digest(),
  ]);

const arraysOf = ({ arrays }: InvertedIndex): Section[] => [
  arrays.terms,
  arrays.offsets,
  arrays.documents,
  arrays.impacts,
  arrays.rarity,
];

/** Takes sections one by one, each as the kind that must come next. The checksum has vouched for the order. */
class SectionReader {
  private at = 0;

  constructor(private readonly sections: readonly Section[]) {}

  strings(): readonly string[] {
    const section = this.sections[this.at++];
    return section === undefined || ArrayBuffer.isView(section) ? [] : section;
  }

  integers(): Int32Array {
    const section = this.sections[this.at++];
    return section instanceof Int32Array ? section : new Int32Array();
  }

  numbers(): Float32Array {
    const section = this.sections[this.at++];
    return section instanceof Float32Array ? section : new Float32Array();
  }

  signs(): Uint16Array {
    const section = this.sections[this.at++];
    return section instanceof Uint16Array ? section : new Uint16Array();
  }

  bytes(): Int8Array {
    const section = this.sections[this.at++];
    return section instanceof Int8Array ? section : new Int8Array();
  }

  invertedIndex(): InvertedIndex {
    const arrays: IndexArrays = {
      terms: this.strings(),
      offsets: this.integers(),
      documents: this.integers(),
      impacts: this.numbers(),
      rarity: this.numbers(),
    };
    return new InvertedIndex(arrays);
  }
}
