/** A request that a sandbox turns down, as a platform would. */
export class SandboxFault extends Error {
  constructor(
    readonly status: number,
    /** Lower-case words joined by hyphens. */
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'SandboxFault';
  }
}
