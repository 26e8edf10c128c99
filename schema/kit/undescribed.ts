import {
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { ownFields } from './own-types.js';

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** English that names the Chinese term, for example `Follow-up visit (回访).` */
const isDescribed = ({ description }: Described): boolean =>
  /[A-Za-z]{2}/.test(description ?? '') && /\p{Script=Han}/u.test(description ?? '');

/** Root types are federation's frame, and names with an underscore in front are its own. */
const isOurs = (type: GraphQLNamedType): boolean =>
  !isIntrospectionType(type) &&
  !isSpecifiedScalarType(type) &&
  !type.name.startsWith('_') &&
  !type.name.includes('__');

function membersOf(type: GraphQLNamedType): (Described & { args?: readonly GraphQLArgument[] })[] {
  if (isObjectType(type)) return ownFields(type);
  if (isInterfaceType(type) || isInputObjectType(type)) return Object.values(type.getFields());
  if (isEnumType(type)) return [...type.getValues()];
  return [];
}

/**
 * Types, fields, arguments and enum values without an English description that names a Chinese term, as
 * `Type`, `Type.field` or `Type.field(argument:)`.
 */
export function undescribed(schema: GraphQLSchema): string[] {
  const roots = ['Query', 'Mutation', 'Subscription'];
  return Object.values(schema.getTypeMap())
    .filter((type) => isOurs(type) && type.name !== 'FieldSet')
    .flatMap((type) => [
      ...(isDescribed(type) || roots.includes(type.name) ? [] : [type.name]),
      ...membersOf(type).flatMap((member) => [
        ...(isDescribed(member) ? [] : [`${type.name}.${member.name}`]),
        ...(member.args ?? [])
          .filter((argument) => !isDescribed(argument))
          .map((argument) => `${type.name}.${member.name}(${argument.name}:)`),
      ]),
    ]);
}
