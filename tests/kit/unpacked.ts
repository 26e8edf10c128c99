import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A part of a Word document, as anybody's tools read it. */
export async function unpacked(docx: Uint8Array, part: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-docx-'));
  try {
    await writeFile(join(folder, 'a.docx'), docx);
    return execFileSync('python3', [
      '-c',
      'import sys,zipfile;sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))',
      join(folder, 'a.docx'),
      part,
    ]).toString();
  } finally {
    await rm(folder, { recursive: true });
  }
}
