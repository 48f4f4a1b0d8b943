// The examples of rules are for the tests and the rule pages: the server goes without, the command line makes them when asked.
import { readFileSync } from 'node:fs';

/** The `examples` of a rule as the formatter writes them: from one line to another. */
const examples = /^ {2}examples: (\{\n[\s\S]*?^ {2}\}),\n/m;

const forms = {
  without: '  examples: { invalid: [], valid: [] },\n',
  lazy: '  get examples() {\n    return $1;\n  },\n',
};

/**
 * @param {keyof typeof forms} form
 * @returns {import('esbuild').Plugin}
 */
export const ruleExamples = (form) => ({
  name: 'rule-examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]engine[\\/]rules[\\/][\w-]+\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (/^ {2}examples: /m.test(text) && !examples.test(text))
        throw new Error(`Cannot find the end of the examples in ${path}`);
      return { contents: text.replace(examples, forms[form]), loader: 'ts' };
    });
  },
});
