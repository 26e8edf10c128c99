import type { ICruiseResult } from 'dependency-cruiser';

/** Rooms that are not simply a folder of `src`. */
const ROOMS: readonly (readonly [RegExp, string])[] = [
  [/^(schema|jobs|adapters)\//, '$1'],
  [/^src\/config(\.ts|\/).*/, 'settings'],
  [/^src\/logger\.ts/, 'logger'],
  [/^src\/(main\.ts|wiring\/).*/, 'main'],
  [/^src\/([a-z-]+)\//, '$1'],
];

/** The room that a file lies in, or `undefined` when it is not ours. */
function roomOf(path: string): string | undefined {
  for (const [pattern, room] of ROOMS) {
    const match = pattern.exec(path);
    if (match) return room === '$1' ? match[1] : room;
  }
  return undefined;
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

function roomImports({ modules }: ICruiseResult): Graph {
  const graph = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const room = roomOf(source);
    if (room === undefined) continue;
    const known = graph.get(room) ?? new Set();
    graph.set(room, known);
    for (const { resolved } of dependencies) {
      const other = roomOf(resolved);
      if (other !== undefined && other !== room) known.add(other);
    }
  }
  return graph;
}

function reaches(graph: Graph, from: string, to: string): boolean {
  return [...(graph.get(from) ?? [])].some((next) => next === to || reaches(graph, next, to));
}

/**
 * Who imports whom, room by room, as a mermaid flowchart. An arrow that a longer way of arrows also shows is left
 * out. Expects imports without cycles.
 */
export function importPicture(result: ICruiseResult): string {
  const graph = roomImports(result);
  const arrows = [...graph].flatMap(([room, others]) =>
    [...others]
      .filter((other) => ![...others].some((way) => way !== other && reaches(graph, way, other)))
      .map((other) => `  ${room} --> ${other}`),
  );
  const alone = [...graph.keys()].filter(
    (room) => !arrows.some((arrow) => ` ${arrow} `.includes(` ${room} `)),
  );
  return ['flowchart TD', ...arrows.sort(), ...alone.sort().map((room) => `  ${room}`)].join('\n');
}
