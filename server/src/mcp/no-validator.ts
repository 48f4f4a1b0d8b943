/** Takes the place of the SDK's check of answers that a server asks its user for: ours asks nothing, and that check would bring a compiler of code. */
export class AjvJsonSchemaValidator {
  getValidator(): never {
    throw new Error('This server asks its user for nothing.');
  }
}
