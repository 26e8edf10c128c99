import type { CodeList } from './code-list.js';

/** What a code means in a list (代码名称), a kind with its class before it; `undefined` where the list has no such code. */
export function nameOfCode({ entries }: CodeList, code: string): string | undefined {
  const nameOf = (one: string): string | undefined => entries.find((entry) => entry.code === one)?.name;
  const name = nameOf(code);
  const className = code.length > 2 ? nameOf(code.slice(0, 2)) : undefined;
  return name !== undefined && className !== undefined ? `${className}-${name}` : name;
}
