import type { Clock } from '../../src/domain/time/clock.js';
import { codeOf, PASSWORD } from './staff.js';

/** What came back. */
export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly error?: { readonly code: string; readonly message: string };
    readonly actingAs?: string | null;
    readonly posts?: readonly { readonly id: string; readonly role: string }[];
    readonly todo?: readonly string[];
    readonly recoveryCodes?: readonly string[];
    readonly recoveryCodesLeft?: number;
    readonly secret?: string;
    readonly uri?: string;
    readonly qrCode?: string;
    readonly [field: string]: unknown;
  };
}

/** One browser on the hub's own pages: keeps its cookie, and says where its requests come from. */
export class TestBrowser {
  /** `name=value`, as long as it has one. */
  cookie: string | undefined;
  /** The key of the second factor, once it was set up. */
  secret = '';

  constructor(
    private readonly url: string,
    private readonly clock: Clock,
  ) {}

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string | undefined>> = {},
  ): Promise<Page> {
    const all = {
      origin: this.url,
      cookie: this.cookie,
      'content-type': body === undefined ? undefined : 'application/json',
      ...headers,
    };
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: Object.entries(all).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as [string, string]],
      ),
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      this.cookie = /Max-Age=0/i.test(set) || pair.endsWith('=') ? undefined : pair;
    }
    const text = await response.text();
    const parsed = text.startsWith('{') ? (JSON.parse(text) as Page['body']) : {};
    return { status: response.status, headers: response.headers, body: parsed };
  }

  signIn(loginName: string, password = PASSWORD, code = this.code()): Promise<Page> {
    return this.send('POST', '/session', { loginName, password, code });
  }

  /** What the authenticator app shows now, or nothing before there is one. */
  code(): string {
    return this.secret === '' ? '' : codeOf(this.secret, this.clock);
  }

  /** The whole first sign-in. */
  async setUp(loginName: string, oneTimePassword: string): Promise<Page> {
    await this.signIn(loginName, oneTimePassword, '');
    await this.send('POST', '/session/password', { current: oneTimePassword, next: PASSWORD });
    const draft = await this.send('POST', '/session/totp', {});
    this.secret = draft.body.secret ?? '';
    return this.send('PUT', '/session/totp', { code: this.code() });
  }

  graph(query: string, headers: Readonly<Record<string, string | undefined>> = {}): Promise<Page> {
    return this.send('POST', '/graphql', { query }, headers);
  }
}
