/** Workflow commands that GitHub Actions shows as annotations on the changed lines. */
import type { Severity } from '../../engine/index';
import type { Formatter } from '../formats';
import type { Range } from '../report';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

interface Annotation {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** None: it is about no file. */
  readonly place?: { readonly path: string; readonly range: Range };
}

export const github = (): Formatter => ({
  file: ({ record: { path, diagnostics } }) =>
    diagnostics
      .map(({ rule, severity, message, range }) => annotation({ rule, severity, message, place: { path, range } }))
      .join(''),
  end: () => '',
});

/** One line, with its end. */
export function annotation({ rule, severity, message, place }: Annotation): string {
  return `::${levels[severity]} ${place ? `${placeOf(place)},` : ''}title=${property(rule)}::${data(message)}\n`;
}

const placeOf = ({ path, range: { start, end } }: NonNullable<Annotation['place']>): string =>
  `file=${property(path)},line=${start.line + 1},col=${start.character + 1},endLine=${end.line + 1},endColumn=${end.character + 1}`;

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
