/** Flags front matter that cannot be read, or says what the program cannot follow. */
import { roundNamed, roundOf } from '../profiles/round';
import { nearest } from '../text/nearest';
import type { Span } from '../text/span';
import type { Rule, RuleContext } from './rule';

export const invalidFrontMatter: Rule = {
  id: 'invalid-front-matter',
  severity: 'error',
  docs: {
    what: 'The front matter cannot be read as it is.',
    why: 'A field that is not understood is not applied: the story would be judged by another profile or pace than you meant, and nothing would tell you.',
    how: 'Write one "key: value" a line between two lines of ---, and put a value that holds a colon in quotation marks.',
  },
  examples: {
    invalid: [
      { text: '---\nwpm: <|fast|>\n---\n## Result\nThe wait fell to 3 days.\n' },
      {
        text: '---\nquestion: Tell me about a failure.\n<|question|>: And another?\n---\n## Result\nTwo lists were lost.\n',
      },
      { text: '<|---|>\ntitle: The wrong valve\n\n## Situation\nA valve stuck.\n' },
      {
        text: '---\nprofile: <|genral|>\n---\n## Result\nThe wait fell to 3 days.\n',
        suggestion: '---\nprofile: general\n---\n## Result\nThe wait fell to 3 days.\n',
      },
      {
        text: '---\nprofile: confluent-swe\nround: <|technical-scren|>\n---\n## Result\nThe wait fell to 3 days.\n',
        suggestion: '---\nprofile: confluent-swe\nround: technical-screen\n---\n## Result\nThe wait fell to 3 days.\n',
      },
      { text: '---\nwpm: <|5|>\n---\n## Result\nThe wait fell to 3 days.\n' },
      { text: '---\ndate: <|last summer|>\n---\n## Result\nThe wait fell to 3 days.\n' },
    ],
    valid: [
      '---\nquestion: "Tell me: when did you fail?"\nwpm: 140\n---\n## Result\nTwo lists were lost.\n',
      '---\nprofile: confluent-swe\ndate: 2025-03\ntags: [outage, kafka]\n---\n## Result\nNo page since.\n',
      '---\nprofile: confluent-pm\nround: Senior leadership round\n---\n## Result\nNo page since.\n',
      '---\nround: Onsite\n---\n## Result\nNo page since.\n',
      '---\n---\n\n## Result\nNo page since.\n',
      '---\nquestion:\n---\n## Result\nNo page since.\n',
      'Before the move we lost two pallets a week.\n\n---\n\nAfter it: none.\n',
      '---\n# the agency wants one page\ncompany: Hallmoor Mills\n---\n## Result\nNo page since.\n',
    ],
  },
  *check(context) {
    const { file, story } = context;
    if (story !== file.stories[0]) return;
    for (const { rule, span, message } of file.problems) if (rule === 'invalid-front-matter') yield { span, message };
    // A story is judged by its profile, but can be told without its round.
    for (const { noun, span, message } of unknownNames(context))
      yield noun === 'round' ? { span, message, severity: 'warning' } : { span, message };
  },
  fixes(context, { span }) {
    const name = unknownNames(context).find((unknown) => unknown.span.start === span.start);
    if (!name?.similar) return [];
    return [
      { title: `Use the ${name.noun} "${name.similar}"`, kind: 'suggestion', edits: [{ span, text: name.similar }] },
    ];
  },
};

interface UnknownName {
  readonly noun: 'profile' | 'round';
  readonly span: Span;
  readonly message: string;
  readonly similar: string | undefined;
}

/** A profile that nobody has defined, and a round that the profile does not have. */
function unknownNames({ file, settings, profile }: RuleContext): readonly UnknownName[] {
  const named = file.frontMatter?.fields.find(({ key }) => key === 'profile');
  const profiles = [...settings.profiles.keys()];
  const unknown =
    typeof named?.value !== 'string' || settings.profiles.has(named.value)
      ? []
      : [unknownName('profile', named.valueSpan, `There is no profile "${named.value}".`, named.value, profiles)];
  const round = roundNamed(file);
  // Where another profile is in force than the one meant, its rounds say nothing.
  const isMeant = unknown.length === 0 && settings.forcedProfile === undefined;
  if (!round || !isMeant || roundOf(file, profile)) return unknown;
  const ids = profile.rounds.map(({ id }) => id);
  // A profile with one round leaves open what else it is called.
  if (ids.length < 2 && nearest(round.text, ids) === undefined) return unknown;
  const message = `The profile "${profile.id}" has no round "${round.text}".`;
  return [unknownName('round', round.span, message, round.text, ids)];
}

function unknownName(
  noun: UnknownName['noun'],
  span: Span,
  message: string,
  name: string,
  known: readonly string[],
): UnknownName {
  const similar = nearest(name, known);
  const all = known.length > 0 ? ` Known: ${known.join(', ')}.` : '';
  const hint = similar === undefined ? all : ` Did you mean "${similar}"?`;
  return { noun, span, similar, message: `${message}${hint}` };
}
