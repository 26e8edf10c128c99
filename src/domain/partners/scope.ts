/**
 * What a partner system may be given (授权范围), as OAuth scopes.
 *
 * - `dispute:read` 查阅纠纷: asks for disputes; what it sees of each is the rights table's matter
 * - `dispute:report` 上报纠纷: brings disputes in
 * - `law:ask` 法律咨询: asks the legal assistant
 */
export const SCOPES = ['dispute:read', 'dispute:report', 'law:ask'] as const;

export type Scope = (typeof SCOPES)[number];

export const isScope = (scope: unknown): scope is Scope => (SCOPES as readonly unknown[]).includes(scope);
