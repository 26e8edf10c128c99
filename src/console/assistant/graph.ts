/** What came of asking the hub: the value of the first field, or why there is none, in words to be shown. */
export type Reply<Value> =
  | { readonly value: Value }
  | {
      readonly fault: string;
      readonly signedOut: boolean;
      /** Whether the hub answered that there is none. */
      readonly isAbsent: boolean;
    };

interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
  readonly error?: { readonly code?: string };
}

/** Where one signs in, and comes back from. */
export const SIGN_IN = `/sign-in/?next=${encodeURIComponent('/assistant/')}`;

const SIGNED_OUT = new Set(['UNAUTHENTICATED', 'SESSION_REQUIRED']);

/** Asks the hub's graph (图查询), signed in by the browser's session. */
export async function ask<Value>(query: string, variables: object = {}): Promise<Reply<Value>> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors, error } = (await response.json()) as Body;
    const codes = [...(errors ?? []).map(({ extensions }) => extensions?.code), error?.code];
    const signedOut = response.status === 401 || codes.some((code) => SIGNED_OUT.has(code ?? ''));
    const value = Object.values(data ?? {})[0];
    if (value !== undefined && value !== null) return { value: value as Value };
    const isAbsent = value === null && !errors;
    return { fault: signedOut ? '请先登录。' : '没有成功，请稍后再试。', signedOut, isAbsent };
  } catch {
    return { fault: '无法连接到平台，请检查网络后再试。', signedOut: false, isAbsent: false };
  }
}

/**
 * Does something by a mutation (办理), whose value is what came of it or a refusal with its words. Whoever is signed in no
 * more is sent to the sign-in; what was typed is kept.
 */
export async function act<Done extends object>(mutation: string, variables: object): Promise<Reply<Done>> {
  const reply = await ask<Done | { readonly message: string }>(mutation, variables);
  if ('fault' in reply) {
    if (reply.signedOut) location.replace(SIGN_IN);
    return reply;
  }
  const { value } = reply;
  return 'message' in value ? { fault: value.message, signedOut: false, isAbsent: false } : { value };
}

/**
 * Follows a value of the graph (订阅) until the signal says stop, or the hub ends it; then `ended` is called.
 *
 * @param heard told of the value now, and after each change
 */
export async function follow<Value>(
  query: string,
  variables: object,
  heard: (value: Value) => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch('/graphql/stream', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query, variables }),
    signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let unread = '';
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { done: true };
    if (done) return;
    const events = (unread + value).split('\n\n');
    unread = events.pop() ?? '';
    for (const event of events) {
      const line = event.split('\n').find((one) => one.startsWith('data:'));
      const body = line && line.length > 5 ? (JSON.parse(line.slice(5)) as Body | null) : null;
      const first = Object.values(body?.data ?? {})[0];
      if (first !== undefined && first !== null) heard(first as Value);
    }
  }
}
