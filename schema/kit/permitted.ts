import { Extensions } from 'type-graphql';
import type { Operation } from '../../src/policy/operations.js';

/**
 * Says what kind of operation a query or mutation is (操作类别); the policy says who may call that kind.
 * Anybody else gets an UNAUTHENTICATED or FORBIDDEN error and `null`, so the result must be nullable.
 */
export const Permitted = (operation: Operation): MethodDecorator => Extensions({ operation });
