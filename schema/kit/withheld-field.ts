import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  visit,
} from 'graphql';
import { mayBeWithheld } from '../../src/policy/may-be-withheld.js';
import type { WithheldCode } from '../../src/policy/withheld-code.js';
import { labelOf } from './labels-of.js';
import { isRootType, ownFields, ownObjectTypes } from './own-types.js';

/** One entry of an object's `withheld` list (不予显示的字段). */
export interface WithheldField {
  readonly field: string;
  readonly code: WithheldCode;
}

const TYPES = parse(
  `
"A field that this caller may not see, or not as it is: null is not mistaken for 'not known' (不予显示的字段)."
type WithheldField @shareable {
  "The field's name (字段名)."
  field: String!
  "Why it is withheld (原因)."
  code: WithheldCode!
}

"Why a field is withheld (不予显示的原因)."
enum WithheldCode {
  "Nobody is signed in (未登录)."
  NOT_SIGNED_IN
  "The caller's role may never see it (角色无权查看)."
  NOT_FOR_ROLE
  "The record lies outside the caller's area (不在本辖区)."
  OUTSIDE_AREA
  "The record is not the caller's own (非本人记录)."
  NOT_OWN_RECORD
  "Somebody in the record is protected (保护对象)."
  PROTECTED
  "The exact place is for whoever answers for the case, helps, or leads (限制地点)."
  RESTRICTED
  "It is shown masked; with a purpose and a reason it may be shown in clear (遮蔽显示，须说明理由后查看)."
  MASKED
}
`,
  { noLocation: true },
).definitions;

const HOLDER = parse(
  `
type Holder {
  "The fields of this object that are withheld from this caller or masked, and why (不予显示的字段)."
  withheld: [WithheldField!]!
}
`,
  { noLocation: true },
).definitions[0] as ObjectTypeDefinitionNode;

/** The object types with at least one field that may be withheld from somebody. */
export const withholdingTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  ownObjectTypes(schema).filter((type) => !isRootType(schema, type) && withholdableFields(type).length > 0);

/** The fields of a type that may be withheld from somebody, with their labels. */
export const withholdableFields = (type: GraphQLObjectType) =>
  ownFields(type).flatMap((field) => {
    const label = labelOf(type, field);
    return label && mayBeWithheld(label) ? [{ field, label }] : [];
  });

/** Adds `withheld` to every type that has something to withhold, and the types it needs. */
export function addWithheldFields(document: DocumentNode, types: readonly GraphQLObjectType[]): DocumentNode {
  if (types.length === 0) return document;
  const names = new Set(types.map((type) => type.name));
  const extended = visit(document, {
    [Kind.OBJECT_TYPE_DEFINITION]: (node) =>
      names.has(node.name.value)
        ? { ...node, fields: [...(node.fields ?? []), ...(HOLDER.fields ?? [])] }
        : undefined,
  });
  return { ...extended, definitions: [...extended.definitions, ...TYPES] };
}
