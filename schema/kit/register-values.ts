import { registerEnumType } from 'type-graphql';

/**
 * Makes a GraphQL enum of a closed list of the domain: `feed-back` becomes `FEED_BACK` and `idNumber` `ID_NUMBER`, and resolvers go on
 * speaking the domain's words.
 *
 * @param values every value with its description, which names the Chinese term
 * @returns what to give type-graphql as the type
 */
export function registerValues<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Record<string, Value> {
  const graphName = (value: Value) =>
    value
      .replaceAll(/(?<=[a-z])[A-Z]/g, '_$&')
      .toUpperCase()
      .replaceAll('-', '_');
  const all = Object.keys(values) as Value[];
  const members = Object.fromEntries(all.map((value) => [graphName(value), value]));
  const valuesConfig = Object.fromEntries(
    all.map((value) => [graphName(value), { description: values[value] }]),
  );
  registerEnumType(members, { name, description, valuesConfig });
  return members;
}
