import { readFileSync } from 'node:fs';
import { ROLE_NAMES } from '../../../src/domain/people/role-names.js';
import { ROOT } from '../../laws/kit/root.js';

/** Role by its Chinese name, as the heads of the tables have it. */
const ROLE_OF: ReadonlyMap<string, string> = new Map([
  ['未登录', 'anonymous'],
  ...Object.entries(ROLE_NAMES).map(([role, chinese]) => [chinese, role] as const),
]);

/** `docs/RIGHTS.md` as data: what people were promised. */
export interface RightsDocument {
  /** Cell by `label role`, in the words of the document. */
  readonly ordinary: ReadonlyMap<string, string>;
  readonly protected: ReadonlyMap<string, string>;
  /** Cell by `operation role`. */
  readonly operations: ReadonlyMap<string, string>;
  /** Kind of operation by `subgraph Query.field`. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Label by `subgraph Type.field`. */
  readonly labels: ReadonlyMap<string, string>;
}

const code = (cell: string): string => /^`([^`]+)`/.exec(cell)?.[1] ?? cell;

function rowsOf(text: string, heading: string): string[][] {
  const from = text.indexOf(`\n## ${heading}`);
  if (from < 0) throw new Error(`there is no part ${heading}`);
  const part = text.slice(from + 1).split('\n## ')[0] ?? '';
  return part
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| ---'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function byRole(text: string, heading: string): Map<string, string> {
  const [head = [], ...rows] = rowsOf(text, heading);
  const roles = head.slice(1).map((name) => ROLE_OF.get(name) ?? `nobody knows ${name}`);
  return new Map(
    rows.flatMap(([name = '', ...cells]) =>
      cells.map((cell, index): [string, string] => [`${code(name)} ${roles[index]}`, cell]),
    ),
  );
}

const byPath = (text: string, heading: string): Map<string, string> =>
  new Map(
    rowsOf(text, heading)
      .slice(1)
      .map(([subgraph, path = '', last = '']) => [`${subgraph} ${code(path)}`, code(last)]),
  );

export function readRights(): RightsDocument {
  const text = readFileSync(`${ROOT}/docs/RIGHTS.md`, 'utf8');
  return {
    ordinary: byRole(text, '一、'),
    protected: byRole(text, '二、'),
    operations: byRole(text, '三、'),
    kinds: byPath(text, '五、'),
    labels: byPath(text, '六、'),
  };
}
