import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './kit/root.js';

it('every file that the documents name is there', () => {
  const documents = ['docs/ARCHITECTURE.md', 'docs/DECISIONS.md', 'CONTRIBUTING.md', 'README.md'];
  const named = documents.flatMap((document) =>
    [
      ...readFileSync(join(ROOT, document), 'utf8').matchAll(
        /`((?:src|schema|adapters|jobs|tests|bin|docs)\/[\w./-]+)`/g,
      ),
    ].map(([, path = '']) => `${document}: ${path}`),
  );
  expect(named.length).toBeGreaterThan(20);
  const places = named.filter((entry) => !/\/[A-Z]+\//.test(entry));
  expect(places.filter((entry) => !existsSync(join(ROOT, entry.split(': ')[1] ?? '')))).toEqual([]);
});
