import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A statute file as the collections write it. All law in the unit tests is invented. */
export const statute = ({
  title,
  part,
  history = ['2020年3月1日 第一次镇民大会通过', '2020年5月1日 施行'],
  body,
}: {
  title: string;
  part?: string;
  history?: readonly string[];
  body: string;
}): string =>
  [
    `# ${title}`,
    ...(part === undefined ? [] : [`# ${part}`]),
    ...history,
    '<!-- INFO END -->',
    body,
    '',
  ].join('\n\n');

/** Articles numbered from the first on, one paragraph each. */
export const articles = (...texts: readonly string[]): string =>
  texts.map((text, index) => `第${'一二三四五六七八九十'.charAt(index)}条 ${text}`).join('\n\n');

/** Writes files into a folder of their own; `remove` takes it away. */
export async function folderOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ folder: string; remove: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'invented-statutes-'));
  const folder = join(root, 'statutes');
  await mkdir(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return { folder, remove: () => rm(root, { recursive: true, force: true }) };
}
