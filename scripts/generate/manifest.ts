/** The settings of the engine in the extension's manifest. */
import { settingsShape } from '../../server/src/engine/config/settings-table';
import type { Shape } from '../../server/src/engine/config/shape';
import { type JsonSchema, jsonSchema } from './json-schema';

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, unknown>> } };
}

const prefix = 'starStories.';

/** The manifest with the engine's settings first among its own. */
export function withSettings<M extends Manifest>(manifest: M): M {
  const { contributes } = manifest;
  const { configuration } = contributes;
  const settings = Object.entries<Shape>(settingsShape.fields).map(([key, shape], index) => [
    `${prefix}${key}`,
    setting(shape, index + 1),
  ]);
  const generated: Readonly<Record<string, unknown>> = Object.fromEntries(settings);
  const others = Object.entries(configuration.properties).filter(([key]) => !(key in generated));
  const properties = { ...generated, ...Object.fromEntries(others) };
  return { ...manifest, contributes: { ...contributes, configuration: { ...configuration, properties } } };
}

function setting(shape: Shape, order: number): JsonSchema {
  const schema = withMarkdown(jsonSchema(shape)) as JsonSchema;
  // Without a default of its own VS Code would take an empty object for the value.
  const nullable = shape.default === undefined && { type: [schema.type, 'null'], default: null };
  return { ...schema, ...nullable, scope: 'resource', order };
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
