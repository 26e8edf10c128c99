/** What the hub says of the session of whoever is signed in. */
export interface Session {
  readonly person: { readonly loginName: string; readonly name: string };
  readonly todo: readonly ('change-password' | 'set-up-authenticator')[];
  readonly posts: readonly {
    readonly id: string;
    readonly roleName: string;
    readonly areaName: string;
    readonly until: string | null;
  }[];
  readonly actingAs: string | null;
  readonly recoveryCodesLeft: number;
}

/** What an authenticator app needs. */
export interface AuthenticatorDraft {
  readonly qrCode: string;
  readonly secret: string;
  readonly uri: string;
}

/** An answer of the hub, or why there is none, in words to be shown. */
export type Answer<Body> = { readonly body: Body } | { readonly code: string; readonly message: string };

/** Asks the hub something about one's own session (会话请求). */
export async function ask<Body>(method: string, path: string, sent?: object): Promise<Answer<Body>> {
  try {
    const response = await fetch(path, {
      method,
      ...(sent ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) } : {}),
    });
    const body = response.status === 204 ? {} : await response.json();
    return response.ok
      ? { body: body as Body }
      : (body as { error: { code: string; message: string } }).error;
  } catch {
    return { code: 'UNREACHABLE', message: '无法连接到平台，请检查网络后再试。' };
  }
}
