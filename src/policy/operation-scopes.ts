import type { Scope } from '../domain/partners/scope.js';
import type { Operation } from './operations.js';

/** What a partner system must have been given (授权范围) besides its role, to call operations of these kinds. */
export const OPERATION_SCOPES: { readonly [Name in Operation]?: Scope } = {
  'read-cases': 'dispute:read',
  report: 'dispute:report',
  ask: 'law:ask',
};
