/** Sentences whose numbers measure nothing: years, versions, head counts, rooms, tickets, times of day. */
import fc from 'fast-check';

const n = (min: number, max: number): fc.Arbitrary<string> => fc.integer({ min, max }).map(String);
const say = (before: string, number: fc.Arbitrary<string>, after: string): fc.Arbitrary<string> =>
  number.map((value) => `${before}${value}${after}`);

const year = n(1970, 2029);
const version = fc.tuple(n(1, 19), n(0, 40)).map(([major, minor]) => `${major}.${minor}`);

/** One such sentence. */
export const plainNumbers: fc.Arbitrary<string> = fc.oneof(
  say('That was in ', year, '.'),
  say('It was the autumn of ', year, '.'),
  say('The firm was founded in ', year, '.'),
  say('At that time we were on version ', version, '.'),
  say('The cluster was on Kafka ', version, '.'),
  say('It ran on Postgres ', version, '.'),
  say('We were a team of ', n(2, 60), '.'),
  say('There were ', n(2, 90), ' engineers in the department.'),
  say('The department had ', n(3, 400), ' employees.'),
  say('The meeting was in room ', n(1, 620), '.'),
  say('All of it stands on page ', n(2, 300), '.'),
  say('The ticket was number ', n(100, 99999), '.'),
  say('It was filed as KIP-', n(100, 999), '.'),
  say('The office was on floor ', n(1, 40), '.'),
  say('It was in Q', n(1, 4), ' of that year.'),
  say('It was day ', n(2, 30), ' of the month.'),
  say('My desk was at gate ', n(1, 60), '.'),
  say('It was about ', n(1, 12), " o'clock."),
  say('My bus was the number ', n(2, 99), '.'),
  say('It was chapter ', n(2, 30), ' of the handbook.'),
);
