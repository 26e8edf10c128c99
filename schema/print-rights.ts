import { ROLE_NAMES } from '../src/domain/people/role-names.js';
import type { CallerRole } from '../src/policy/caller.js';
import { cellOf } from '../src/policy/cell-of.js';
import { CELLS } from '../src/policy/cells.js';
import { FIELD_LABELS, type FieldLabel } from '../src/policy/field-labels.js';
import { OPERATION_RIGHTS } from '../src/policy/operation-rights.js';
import { OPERATION_SCOPES } from '../src/policy/operation-scopes.js';
import { OPERATIONS, type Operation } from '../src/policy/operations.js';
import { PURPOSES, type PurposeRule } from '../src/policy/purposes.js';
import { RIGHTS } from '../src/policy/rights.js';
import type { RightsTable } from '../src/policy/rights-table.js';
import { EVERYBODY } from '../src/policy/role-groups.js';
import { idleSubgraphs } from './idle-subgraphs.js';
import { labelledFields } from './kit/labelled-fields.js';

const NAMES: Readonly<Record<CallerRole, string>> = { anonymous: '未登录', ...ROLE_NAMES };

const INTRODUCTION = `# 权限表

本表由 \`hub policy print\` 从程序所执行的规则生成，程序判定权限时只读这些规则；测试保证二者一致，并逐格核对实际效果。

- **全部**：所有记录。**本辖区**：所任身份负责的辖区及其下级辖区。**本人记录**：由本人（或本平台）上报，或现由本人承办。
- **明文**：原样显示。**遮蔽**：只显示姓氏、末尾几位等，例如“李*明”“138****0001”。**遮蔽可解**：说明目的和理由并留痕后，可查看一次明文。
- 不予显示的字段为空，并在 \`withheld\` 中注明原因代码。
- 案件中任何一名当事人是未成年人或暴力受害人的，整个案件在第一张表之外还须符合第二张表。看不到某案“案件信息”的人，其列表和总数中也没有该案。`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const byRole = (first: string, rows: readonly (readonly [string, (role: CallerRole) => string])[]): string =>
  table(
    [first, ...EVERYBODY.map((role) => NAMES[role])],
    rows.map(([name, cell]) => [name, ...EVERYBODY.map(cell)]),
  );

const labelName = (label: FieldLabel): string => `\`${label}\` ${FIELD_LABELS[label]}`;
const operationName = (operation: Operation): string => `\`${operation}\` ${OPERATIONS[operation]}`;

const fieldTable = (rights: RightsTable): string =>
  byRole(
    '密级',
    (Object.keys(FIELD_LABELS) as FieldLabel[]).map((label) => [
      labelName(label),
      (role) => CELLS[cellOf(rights, label, role)].chinese,
    ]),
  );

function operationCell(operation: Operation, role: CallerRole): string {
  if (!OPERATION_RIGHTS[operation].includes(role)) return '—';
  const scope = OPERATION_SCOPES[operation];
  return role === 'partner' && scope ? `可（须授权 ${scope}）` : '可';
}

const operationTable = (): string =>
  byRole(
    '操作类别',
    (Object.keys(OPERATIONS) as Operation[]).map((operation) => [
      operationName(operation),
      (role) => operationCell(operation, role),
    ]),
  );

const purposeTable = (): string =>
  byRole(
    '目的',
    Object.entries<PurposeRule>(PURPOSES).map(([purpose, { chinese, roles }]) => [
      `\`${purpose}\` ${chinese}`,
      (role) => (roles.some((each) => each === role) ? '可' : '—'),
    ]),
  );

function graphTables(): string {
  const all = idleSubgraphs().flatMap(({ name, schema }) =>
    labelledFields(schema).map((field) => ({ subgraph: name, ...field })),
  );
  const operations = all.flatMap(({ subgraph, path, operation }) =>
    operation ? [[subgraph, `\`${path}\``, operationName(operation)]] : [],
  );
  const fields = all.flatMap(({ subgraph, path, label }) =>
    label ? [[subgraph, `\`${path}\``, labelName(label)]] : [],
  );
  return `## 五、各操作的类别

${table(['子图', '操作', '操作类别'], operations)}

## 六、各字段的密级

${table(['子图', '字段', '密级'], fields)}`;
}

/** All rights in one document for people to read (权限表): `docs/RIGHTS.md`. */
export const printRights = (): string => `${INTRODUCTION}

## 一、字段密级与身份：一般案件

${fieldTable(RIGHTS.ordinary)}

## 二、字段密级与身份：涉保护对象的案件

${fieldTable(RIGHTS.protected)}

## 三、操作类别与身份

${operationTable()}

## 四、解除遮蔽的目的与身份

${purposeTable()}

${graphTables()}
`;
