/** The settings of the engine in the extension's manifest. */
import { settingsShape } from '../../server/src/engine/config/settings-table';
import type { Shape } from '../../server/src/engine/config/shape';
import { type JsonSchema, jsonSchema } from './json-schema';

interface Category {
  readonly title: string;
  readonly properties: Readonly<Record<string, object>>;
}

interface Manifest {
  readonly contributes: { readonly configuration: readonly Category[] };
}

type Texts = Readonly<Record<string, string>>;

const prefix = 'starStories.';
/** Start of the keys of texts that are generated. */
const settingKeys = 'setting.';

/**
 * The manifest with the engine's settings as they are now, and their texts by the keys that stand for them there.
 * Categories and settings are shown in the manifest's order; a new setting comes last in the first category.
 */
export function withSettings<M extends Manifest>(manifest: M): { readonly manifest: M; readonly texts: Texts } {
  const { contributes } = manifest;
  const texts: Record<string, string> = {};
  const generated = new Map(
    Object.entries<Shape>(settingsShape.fields).map(([key, shape]) => [
      `${prefix}${key}`,
      keyed(setting(shape), `${settingKeys}${key}`, texts) as object,
    ]),
  );
  const placed = new Set(contributes.configuration.flatMap(({ properties }) => Object.keys(properties)));
  const unplaced = Object.fromEntries([...generated].filter(([key]) => !placed.has(key)));
  const configuration = contributes.configuration.map((category, index) => {
    const settings = Object.entries({ ...category.properties, ...(index === 0 && unplaced) });
    const ordered = settings.map(([key, own], at) => [key, { ...(generated.get(key) ?? own), order: at + 1 }]);
    return { title: category.title, order: index + 1, properties: Object.fromEntries(ordered) };
  });
  return { manifest: { ...manifest, contributes: { ...contributes, configuration } }, texts };
}

/** The texts of the manifest: those of the settings as given, the others as they are. */
export const withTexts = (nls: Texts, texts: Texts): Texts => ({
  ...Object.fromEntries(Object.entries(nls).filter(([key]) => !key.startsWith(settingKeys))),
  ...texts,
});

/** Parts of a schema that add nothing to what a text is about. */
const structure = new Set(['properties', 'anyOf']);
const nameOf: Readonly<Record<string, string>> = { items: 'item', additionalProperties: 'value' };

/** The schema with a key in the place of each description; the descriptions go into `texts`. */
function keyed(schema: unknown, path: string, texts: Record<string, string>): unknown {
  if (Array.isArray(schema)) return schema.map((one) => keyed(one, path, texts));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([name, value]) => {
      if (name === 'markdownDescription' && typeof value === 'string') {
        if (path in texts) throw new Error(`Two settings have the key ${path}.`);
        texts[path] = value;
        return [name, `%${path}%`];
      }
      return [name, keyed(value, structure.has(name) ? path : `${path}.${nameOf[name] ?? name}`, texts)];
    }),
  );
}

function setting(shape: Shape): JsonSchema {
  const schema = withMarkdown(jsonSchema(shape)) as JsonSchema;
  // Without a default of its own VS Code would take an empty object for the value.
  const nullable = shape.default === undefined && { type: [schema.type, 'null'], default: null };
  return { ...schema, ...nullable, scope: 'resource' };
}

/** Descriptions as Markdown, and no word on each value of an enumeration: the manifest stays readable. */
function withMarkdown(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withMarkdown);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key]) => key !== 'enumDescriptions');
  return Object.fromEntries(
    entries.map(([key, value]) =>
      key === 'description' && typeof value === 'string' ? ['markdownDescription', value] : [key, withMarkdown(value)],
    ),
  );
}
