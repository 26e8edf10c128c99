/** A request as a route of a sandbox sees it. */
export interface SandboxRequest {
  /** What stood in the place of `{name}` in the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The JSON of a POST; `undefined` for a GET. */
  readonly json: unknown;
}

export interface SandboxAnswer {
  readonly status: number;
  readonly json: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One operation of a sandbox, with its path as OpenAPI writes it, for example `/records/{event_num}/progress`. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** @throws SandboxFault */
  readonly handle: (request: SandboxRequest) => SandboxAnswer;
}

/** What stands in the place of the path's parameters, or `undefined` if the address is another one. */
export function matchPath(path: string, address: string): Record<string, string> | undefined {
  const wanted = path.split('/');
  const given = address.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const actual = given[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) {
      if (part !== actual) return undefined;
      continue;
    }
    try {
      params[name] = decodeURIComponent(actual);
    } catch {
      return undefined;
    }
  }
  return params;
}
