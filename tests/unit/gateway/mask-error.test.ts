import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../../src/gateway/error-codes.js';
import { maskError } from '../../../src/gateway/mask-error.js';

const logged: [object, string][] = [];
const log = {
  error: (details: object, message: string) => logged.push([details, message]),
  warn: () => {},
};

describe('what a caller may know of an error', () => {
  it('is the message and the code where the code is one of ours, and nothing besides', () => {
    for (const code of Object.keys(ERROR_CODES).filter((known) => known !== 'INTERNAL_SERVER_ERROR')) {
      const error = new GraphQLError('said', {
        path: ['a', 0],
        extensions: { code, url: 'http://10.0.0.1' },
      });
      expect(maskError(error, log).toJSON()).toEqual({
        message: 'said',
        path: ['a', 0],
        extensions: { code },
      });
    }
  });

  it.each([
    ['a thrown error', new GraphQLError('secret', { originalError: new Error('secret') })],
    ['a code of somebody else', new GraphQLError('secret', { extensions: { code: 'ECONNREFUSED' } })],
    ['a code that hides in the prototype', new GraphQLError('secret', { extensions: { code: 'toString' } })],
    [
      'an internal error that claims to be masked',
      new GraphQLError('secret', { extensions: { code: 'INTERNAL_SERVER_ERROR', id: 'x' } }),
    ],
  ])('is an id in the log for %s', (_what, error) => {
    logged.length = 0;
    const masked = maskError(error, log);
    expect(JSON.stringify(masked)).not.toContain('secret');
    expect(masked.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(logged).toMatchObject([[{ id: masked.extensions.id }, expect.any(String)]]);
  });

  it('stays the same id when an error is masked again on its way', () => {
    const once = maskError(new GraphQLError('secret'), log);
    logged.length = 0;
    const twice = maskError(once, log);
    expect(twice.toJSON()).toEqual(once.toJSON());
    expect(logged).toEqual([]);
  });
});
