/** YAML data files become plain objects at build time (scripts/build.mjs). */
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
declare const __VERSION__: string;
/** The file beside it that a launcher starts. */
declare const __PROGRAM__: string;
