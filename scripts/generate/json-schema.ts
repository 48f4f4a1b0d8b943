/** Shapes as JSON schema, draft 7. */
import type { FieldsShape, Shape } from '../../server/src/engine/config/shape';

export type JsonSchema = Readonly<Record<string, unknown>>;

export function jsonSchema(shape: Shape): JsonSchema {
  const { docs, default: byDefault } = shape;
  return { description: docs, ...kindSchema(shape), ...(byDefault !== undefined && { default: byDefault }) };
}

function kindSchema(shape: Shape): JsonSchema {
  switch (shape.type) {
    case 'text':
      return { type: 'string', minLength: 1, ...(shape.suggested && { examples: shape.suggested }) };
    case 'choice':
      return { type: 'string', enum: Object.keys(shape.values), enumDescriptions: Object.values(shape.values) };
    case 'number':
      return { type: 'number', minimum: shape.min, maximum: shape.max };
    case 'list':
      return { type: 'array', items: jsonSchema(shape.of) };
    case 'table':
      return { type: 'object', additionalProperties: jsonSchema(shape.of) };
    case 'fields':
      return shape.short === undefined
        ? fieldsSchema(shape)
        : { anyOf: [kindSchema(shape.fields[shape.short] as Shape), fieldsSchema(shape)] };
  }
}

const fieldsSchema = ({ fields, required }: FieldsShape): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, jsonSchema(field)])),
  additionalProperties: false,
  ...(required && { required }),
});
