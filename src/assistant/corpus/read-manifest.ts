import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import type { IsoDate } from '../../domain/law/iso-date.js';
import { parseIsoDate } from '../../domain/law/parse-iso-date.js';

const manifestSchema = z.object({
  sources: z.record(z.string(), z.string()).optional(),
  documents: z.array(
    z.object({ file: z.string(), source: z.string().optional(), published: z.string().nullish() }),
  ),
});

/** What a manifest says of one file. */
export interface ManifestEntry {
  readonly published: IsoDate | undefined;
  readonly snapshot: IsoDate | undefined;
}

/** A folder's manifest (清单), by path below the folder. */
export type Manifest = ReadonlyMap<string, ManifestEntry>;

/**
 * Reads `manifest.json` in the folder or beside it. Of its dates two kinds are believed: when a document was last
 * adopted or amended, and when its source was read (the day in brackets behind the source). The day on which the
 * manifest itself was made says nothing about the law.
 *
 * @returns the entries, none where there is no manifest; `problem` where there is one that cannot be read
 */
export async function readManifest(folder: string): Promise<{ manifest: Manifest; problem?: string }> {
  for (const home of [folder, dirname(resolve(folder))]) {
    const source = await readFile(join(home, 'manifest.json'), 'utf8').catch(() => undefined);
    if (source === undefined) continue;
    try {
      return { manifest: entriesOf(manifestSchema.parse(JSON.parse(source)), home, folder) };
    } catch {
      return { manifest: new Map(), problem: 'manifest.json is not a manifest: ignored' };
    }
  }
  return { manifest: new Map() };
}

function entriesOf(
  { sources = {}, documents }: z.infer<typeof manifestSchema>,
  home: string,
  folder: string,
) {
  return new Map(
    documents.map(({ file, source = '', published }): [string, ManifestEntry] => {
      const path = relative(resolve(folder), resolve(home, file)).split(sep).join('/');
      const origin = Object.keys(sources).find((name) => source.startsWith(`${name}:`));
      const snapshot = /\((\d{4}-\d{2}-\d{2})/.exec(sources[origin ?? ''] ?? '')?.[1];
      return [path, { published: dayOrNone(published), snapshot: dayOrNone(snapshot) }];
    }),
  );
}

const dayOrNone = (text: string | null | undefined): IsoDate | undefined =>
  text ? parseIsoDate(text) : undefined;
