import { existsSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';

/** One row of `docs/CAPABILITIES.md`: number, capability, what does it, and what proves it or why nothing does yet. */
interface Row {
  readonly number: number;
  readonly does: string;
  readonly proof: string;
}

const ROW = /^\| (\d+) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$/gm;
/** A test by its file and the beginning of its name: `scenarios/figures.test.ts` “say of what”. */
const TEST = /`([\w/-]+\.test\.ts)` “([^”]+)”/g;
const NOT_YET = 'not yet: ';

const rows: readonly Row[] = [...readFileSync('docs/CAPABILITIES.md', 'utf8').matchAll(ROW)].map(
  ([, number, does = '', proof = '']) => ({ number: Number(number), does, proof }),
);

it('has the 67 rows of what the subdistrict does, each once and in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 67 }, (_, index) => index + 1));
});

it.each(rows)('row $number names a test that runs, or says what is missing', ({ proof }) => {
  const tests = [...proof.matchAll(TEST)];
  if (tests.length === 0) expect(proof.startsWith(NOT_YET) && proof.length > NOT_YET.length + 10).toBe(true);
  for (const [, file = '', name = ''] of tests) {
    expect(existsSync(`tests/${file}`), file).toBe(true);
    const text = readFileSync(`tests/${file}`, 'utf8');
    expect(text, `${file}: ${name}`).toMatch(
      new RegExp(`\\b(it|describe)(\\.each\\([^]*?\\))?\\(\\s*['"\`]${literal(name)}`),
    );
    expect(text).not.toMatch(/\b(it|describe)\.(skip|todo|only)\b/);
  }
});

it('names no query or mutation that the graph does not have', () => {
  const schema = buildSchema(readFileSync('schema/supergraph.graphql', 'utf8'), { assumeValidSDL: true });
  const known = new Set(
    [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {})),
  );
  const named = rows.flatMap(({ does }) => [...does.matchAll(/`([a-z]\w*)`/g)].map(([, name = '']) => name));
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
