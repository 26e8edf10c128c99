import type { User } from './user.js';

/** What must be done before a user can do anything else (首次登录设置), in this order. */
export type SetupStep = 'change-password' | 'set-up-authenticator';

export function setupSteps(user: User): SetupStep[] {
  return [
    ...(user.password.oneTimeUntil === undefined ? [] : (['change-password'] as const)),
    ...(user.authenticator === undefined ? (['set-up-authenticator'] as const) : []),
  ];
}
