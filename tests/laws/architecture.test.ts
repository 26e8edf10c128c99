import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cruiseTree } from './kit/cruise-tree.js';
import { importPicture } from './kit/import-picture.js';
import { ROOT } from './kit/root.js';

const architecture = readFileSync(join(ROOT, 'docs/ARCHITECTURE.md'), 'utf8');

it('the picture in docs/ARCHITECTURE.md shows the imports as they are', async () => {
  const drawn = /<!-- imports -->\s*```mermaid\n([\s\S]*?)\n```/.exec(architecture)?.[1];
  expect(drawn).toBe(importPicture(await cruiseTree(ROOT)));
});

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
