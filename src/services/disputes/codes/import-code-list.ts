import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { checkCodeList } from '../../../domain/codes/check-code-list.js';
import type { CodeList } from '../../../domain/codes/code-list.js';
import type { ServiceContext } from '../../context.js';
import type { Operator } from '../../identity/identity-events.js';

const MOST_CODES = 1_000;
const code = z.string().regex(/^\d{2}(\d{2})?$/);
const schema = z.strictObject({
  version: z.int().min(2),
  validFrom: z.iso.date(),
  source: z.string().trim().min(1).max(200),
  entries: z
    .array(z.strictObject({ code, name: z.string().trim().min(1).max(60), countsAs: code.exactOptional() }))
    .min(1)
    .max(MOST_CODES),
});

/** What came of it; `known` where this very version was on file. */
export type CodeListImport =
  | { readonly list: CodeList; readonly known: boolean }
  | { readonly faults: string[] };

/** Takes a new version of the list of categories on file (导入案由代码表), before or after its first day; it is never changed again. */
export async function importCodeList(
  json: string,
  by: Operator,
  { repositories, audit, clock }: Pick<ServiceContext, 'repositories' | 'audit' | 'clock'>,
): Promise<CodeListImport> {
  const list = parse(json);
  if (Array.isArray(list)) return { faults: list };
  const lists = await repositories.codeLists.all();
  const onFile = lists.find(({ version }) => version === list.version);
  if (onFile) {
    return isDeepStrictEqual(onFile, list)
      ? { list, known: true }
      : { faults: [`第 ${list.version} 版已经导入，内容不同；要修改请导入新的版本`] };
  }
  const faults = checkCodeList(list, lists);
  if (faults.length > 0) return { faults };
  const subject = { type: 'CodeList', ids: [String(list.version)] };
  await audit.append([
    { at: clock.now(), by, action: 'changed', subject, fields: [], detail: 'code-list', outcome: 'done' },
  ]);
  const isNew = await repositories.codeLists.insert(list);
  return isNew ? { list, known: false } : importCodeList(json, by, { repositories, audit, clock });
}

function parse(json: string): CodeList | string[] {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return ['不是 JSON'];
  }
  const { success, data, error } = schema.safeParse(raw);
  if (!success) return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const entries = data.entries.toSorted((one, other) => (one.code < other.code ? -1 : 1));
  return { ...data, entries };
}
