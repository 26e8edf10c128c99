import { GraphQLError } from 'graphql';

/** What the caller sent cannot be used (输入无效). The message goes to the caller: say what is wrong and allowed. */
export class BadInput extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'BAD_USER_INPUT' } });
    this.name = 'BadInput';
  }
}
