/** Who came back from WeChat (微信身份), or why that is not known. */
export type ResidentIdentified =
  /** `openid` is personal data: it is neither logged nor stored in clear. */
  | { readonly kind: 'known'; readonly openid: string }
  /** The code was used before, has run out, or is none: only signing in anew helps. */
  | { readonly kind: 'code-refused' }
  /** WeChat does not answer, or asks for patience. */
  | { readonly kind: 'unavailable' }
  /** WeChat does not know us: a setting is wrong. The code is WeChat's own. */
  | { readonly kind: 'misconfigured'; readonly code: number };

/** How residents show who they are (群众身份核验): by an account that they have elsewhere. */
export interface ResidentIdentity {
  /**
   * Where the browser is sent to.
   *
   * @param state letters and digits, at most 128; comes back with whoever is sent there
   * @param redirectUri where the browser comes back to, with a `code` if its owner agreed
   */
  authoriseUrl(state: string, redirectUri: string): string;
  /** Who the code was given for. Never throws for anything that the other side can do. */
  identify(code: string): Promise<ResidentIdentified>;
}
