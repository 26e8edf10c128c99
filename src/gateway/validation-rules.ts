import { GraphQLError, type ValidationRule } from 'graphql';

/** A key that begins with two underscores could pass for the type name that the hub itself asks for. */
export const reservedAliases: ValidationRule = (context) => ({
  Field(node) {
    if (node.alias?.value.startsWith('__')) {
      context.reportError(
        new GraphQLError(`The alias ${node.alias.value} is not allowed: names with __ are reserved.`, {
          nodes: node,
        }),
      );
    }
  },
});
