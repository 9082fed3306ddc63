/** FollowTheMoney's own model (in the package of Aleph, for development only): which schemas there are, and what their entities hold. */
import { createRequire } from 'node:module';

export interface FtmSchema {
  readonly abstract?: boolean;
  /** Itself and all that it extends. */
  readonly schemata: readonly string[];
  readonly required?: readonly string[];
  readonly edge?: { readonly source: string; readonly target: string; readonly directed: boolean };
  readonly properties: Readonly<
    Record<string, { readonly type: string; readonly range?: string; readonly stub?: boolean }>
  >;
}

interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const { defaultModel } = createRequire(import.meta.url)('@alephdata/followthemoney') as {
  readonly defaultModel: { readonly schemata: Readonly<Record<string, FtmSchema>> };
};

/** All schemas by name. */
export const ftmSchemas: ReadonlyMap<string, FtmSchema> = new Map(Object.entries(defaultModel.schemata));

/** List what the model would refuse in entities, one a line. */
export function ftmFaults(text: string): readonly string[] {
  const entities = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as FtmEntity);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return entities.flatMap(({ id, schema, properties }) => {
    const known = ftmSchemas.get(schema);
    if (!known || known.abstract) return [`${id}: no entity can be a ${schema}`];
    const missing = (known.required ?? []).filter((name) => (properties[name] ?? []).length === 0);
    return [
      ...missing.map((name) => `${id}: a ${schema} needs ${name}`),
      ...Object.entries(properties).flatMap(([name, values]) => {
        const property = propertyOf(known, name);
        if (!property || property.stub) return [`${id}: a ${schema} has no ${name}`];
        if (property.type !== 'entity') return [];
        return values.flatMap((value) => {
          const range = ftmSchemas.get(byId.get(value)?.schema ?? '')?.schemata ?? [];
          return range.includes(property.range ?? 'Thing')
            ? []
            : [`${id}: ${name} leads to ${value}, no ${property.range}`];
        });
      }),
    ];
  });
}

function propertyOf({ schemata }: FtmSchema, name: string): FtmSchema['properties'][string] | undefined {
  return schemata.map((each) => ftmSchemas.get(each)?.properties[name]).find((property) => property !== undefined);
}
