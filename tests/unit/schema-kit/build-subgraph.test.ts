import { execute, parse } from 'graphql';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import {
  buildSubgraph,
  Labelled,
  OnRecord,
  Permitted,
  undescribed,
  unlabelledFields,
} from '../../../schema/kit/index.js';
import type { Caller } from '../../../src/policy/caller.js';
import { ANONYMOUS } from '../../../src/policy/caller.js';
import { buildCases } from '../../conformance/graph/example/cases.js';

const mediator: Caller = {
  personId: 'p1',
  name: '普永康',
  role: 'peoples-mediator',
  areaCode: '530112010-C03',
};

const ask = async (source: string, caller: Caller) => {
  const cases = buildCases();
  const result = await execute({
    schema: cases.schema,
    document: parse(source),
    contextValue: cases.newContext(caller),
  });
  return JSON.parse(JSON.stringify(result)) as { data: unknown; errors?: { message: string }[] };
};

describe('a subgraph', () => {
  it('prints Federation 2 schema text with keys and with a withheld list where something may be withheld', () => {
    const { sdl } = buildCases();
    expect(sdl).toContain('https://specs.apollo.dev/federation/v2');
    expect(sdl).toMatch(/type Case\s+@key\(fields: "id"\)/);
    expect(sdl.match(/withheld: \[WithheldField!\]!/g)).toHaveLength(2);
  });

  it('shows a mediator what lies in the own area, and names masked', async () => {
    const { data } = await ask(
      '{ case(id: "c1") { title parties { name withheld { field code } } withheld { field } } }',
      mediator,
    );
    const withheld = [{ field: 'name', code: 'MASKED' }];
    expect(data).toEqual({
      case: {
        title: '宅基地边界',
        parties: [
          { name: '李*山', withheld },
          { name: '王*河', withheld },
        ],
        withheld: [],
      },
    });
  });

  it('collects what was shown of names and the like, by record and form, and nothing that was not', async () => {
    const cases = buildCases();
    const lookedAt = async (id: string, who: Caller) => {
      const context = cases.newContext(who);
      const document = parse(`{ case(id: "${id}") { title parties { side name } } }`);
      await execute({ schema: cases.schema, document, contextValue: context });
      return context.looks.all();
    };
    const look = { type: 'Party', id: '', fields: ['name'] };
    expect(await lookedAt('c1', mediator)).toEqual([{ ...look, form: 'masked' }]);
    expect(await lookedAt('c1', { ...mediator, role: 'desk' })).toEqual([{ ...look, form: 'clear' }]);
    expect(await lookedAt('c2', mediator)).toEqual([]);
    expect(await lookedAt('c1', ANONYMOUS)).toEqual([]);
  });

  it('withholds what lies elsewhere, and says that it does', async () => {
    const { data } = await ask('{ case(id: "c2") { id title withheld { field code } } }', mediator);
    expect(data).toEqual({
      case: { id: 'c2', title: null, withheld: [{ field: 'title', code: 'OUTSIDE_AREA' }] },
    });
  });

  it('refuses an operation to nobody and to the wrong role', async () => {
    const anonymous = await ask('{ whoAmI }', ANONYMOUS);
    expect(anonymous).toMatchObject({
      data: { whoAmI: null },
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    const wrong = await ask('mutation { open(id: "c1") { __typename } }', mediator);
    expect(wrong).toMatchObject({ data: { open: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('enforces labels on entities asked for by key', async () => {
    const { data } = await ask(
      '{ _entities(representations: [{__typename: "Case", id: "c2"}]) { ... on Case { title } } }',
      mediator,
    );
    expect(data).toEqual({ _entities: [{ title: null }] });
  });

  it('keeps labels and descriptions on the schema that is served', () => {
    const { schema } = buildCases();
    expect(unlabelledFields(schema)).toEqual([]);
    expect(undescribed(schema)).toEqual([]);
  });
});

describe('a subgraph that could not be enforced', () => {
  it('is refused with every field at fault named', () => {
    @ObjectType()
    class Bad {
      @Field(() => String)
      naked!: string;

      @Labelled('case')
      @Field(() => String)
      required!: string;
    }
    @Resolver()
    class BadResolver {
      @Permitted('direct')
      @Query(() => Bad)
      bad(): Bad {
        return { naked: '', required: '' };
      }
    }
    const build = () =>
      buildSubgraph({ name: 'bad', resolvers: [BadResolver], newContext: (caller) => ({ caller }) });
    expect(build).toThrow(/Bad\.naked has no label/);
    expect(build).toThrow(/Bad\.required may be withheld \(case\), so it must be nullable/);
    expect(build).toThrow(/Bad has fields that not everybody sees everywhere, so it needs @OnRecord/);
    expect(build).toThrow(/Query\.bad may be refused or out of reach, so it must be nullable/);
  });

  it('lists what nobody has described', () => {
    @ObjectType({ description: 'Only English.' })
    @OnRecord(() => ({}))
    @Labelled('public')
    class Plain {
      @Field(() => String, { description: 'Described (已说明).' })
      good!: string;

      @Field(() => String)
      silent!: string;
    }
    @Resolver()
    class PlainResolver {
      @Permitted('look-up')
      @Query(() => Plain, { nullable: true, description: 'Plain (普通).' })
      plain(): Plain | null {
        return null;
      }
    }
    const { schema } = buildSubgraph({
      name: 'plain',
      resolvers: [PlainResolver],
      newContext: (caller) => ({ caller }),
    });
    expect(undescribed(schema)).toEqual(['Plain', 'Plain.silent']);
  });
});
