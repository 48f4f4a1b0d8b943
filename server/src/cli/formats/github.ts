/** Workflow commands that GitHub Actions shows as annotations on the changed lines. */
import type { Severity } from '../../engine/index';
import type { Formatter } from '../formats';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export const github = (): Formatter => ({
  file: ({ record: { path, diagnostics } }) =>
    diagnostics
      .map(({ rule, severity, message, range: { start, end } }) => {
        const place = `line=${start.line + 1},col=${start.character + 1},endLine=${end.line + 1},endColumn=${end.character + 1}`;
        return `::${levels[severity]} file=${property(path)},${place},title=${property(rule)}::${data(message)}\n`;
      })
      .join(''),
  end: () => '',
});

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
