/** Text among other text of the workbench: marks that turn its direction turn no more than itself. */
export const apart = (text: string): string =>
  /[\u202a-\u202e\u2066-\u2069]/.test(text) ? `\u2068${text}\u2069` : text;
