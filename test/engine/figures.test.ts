/** What is read of a figure: its two ends, the amount of a change, its unit and its lever. */
import assert from 'node:assert/strict';
import { analyze, defaultSettings } from '../../server/src/engine/index';

/** The outcomes of a result, each as it would be said in short: `12 → 4 (−67 %)`, `by −210000 €`. */
function read(result: string): string[] {
  const { stories } = analyze(`## Result\n${result}\n`, defaultSettings());
  const figures = stories[0]?.metrics.filter(({ outcome }) => outcome) ?? [];
  return figures.map(({ from, to, change, direction, percent }) => {
    const quantity = ({ value, unit }: { value: number; unit: string }) => `${Number(value.toFixed(2))} ${unit}`.trim();
    if (from && to) return `${quantity(from)} → ${quantity(to)}${percent === undefined ? '' : ` (${percent} %)`}`;
    if (change) return `by ${direction === 'down' ? '−' : ''}${quantity(change)}`;
    return to ? quantity(to) : `${percent} %`;
  });
}

const levers = (result: string): (string | undefined)[] =>
  analyze(`## Result\n${result}\n`, defaultSettings()).stories[0]?.metrics.map(({ lever }) => lever) ?? [];

describe('Figures', () => {
  for (const [text, ...figures] of [
    ['Complaints fell to a third, from 12 to 4 a week.', '0.33 share', '12 /weeks → 4 /weeks (-66.7 %)'],
    ['Of 40 pupils, 36 passed, 90 %, against 28 the year before.', '28 → 36 (28.6 %)'],
    ['We had 14 late vans in 2019 and 3 in 2020.', '14 → 3 (-78.6 %)'],
    ['In 2019 we had 14 late vans, in 2020 we had 3.', '14 → 3 (-78.6 %)'],
    ['We had 3 late vans in 2020 and 14 in 2019.', '14 → 3 (-78.6 %)'],
    ['There were 14 accidents in 2019, 9 in 2020 and 3 in 2021.', '14 → 3 (-78.6 %)'],
    ['Deploys went from 1/week to 5/day.', '1 /weeks → 5 /days (3400 %)'],
    ['We ship 5 times a day instead of once.', '1 /days → 5 /days (400 %)'],
    ['Output rose 50 %, to 60 units a day from 40.', '50 %', '40 /days → 60 /days (50 %)'],
    ['The desk costs £1,250 per month rather than £2,000.', '2000 £/months → 1250 £/months (-37.5 %)'],
    ['An order takes 12 minutes, half the 24 it took before.', '24 min → 12 min (-50 %)'],
    ['The backlog of 300 tickets was cut by 80 % to 60.', '300 → 60 (-80 %)'],
    ['We cut the catalogue of 1,200 items to 300.', '1200 → 300 (-75 %)'],
    ['NPS went from −12 to 23.', '-12 → 23'],
    ['A refresh went from $3.10 to 40 cents.', '3.1 $ → 40 cents (-87.1 %)'],
  ] as const)
    it(`reads both ends: ${text}`, () => assert.deepEqual(read(text), figures));

  for (const [text, figure] of [
    ['We grew the list from 1 000 to 2 500 readers.', '1000 → 2500 (150 %)'],
    ['We grew the list from 1.000 to 2.500 readers.', '1000 → 2500 (150 %)'],
    ['The archive shrank from 12.500 files to 3.100.', '12500 → 3100 (-75.2 %)'],
    ['Visits rose from 12 400 to 31 000.', '12400 → 31000 (150 %)'],
    ['Latency fell from 1.250 s to 0.900 s.', '1.25 s → 0.9 s (-28 %)'],
  ] as const)
    it(`reads thousands: ${text}`, () => assert.deepEqual(read(text), [figure]));

  for (const [text, figure] of [
    ['Receivables shrank by €210,000.', 'by −210000 €'],
    ['NPS is up 29 points.', 'by 29 points'],
    ['We are saving $336k a year.', 'by −336000 $/years'],
    ['It saves $336k a year.', 'by −336000 $/years'],
    ['Sales rose $40k.', 'by 40000 $'],
    ['The wait is 12 days shorter.', 'by −12 days'],
    ['Each run is 17 minutes faster.', 'by −17 min'],
    ['We had 40 more customers.', 'by 40 customers'],
    ['The margin rose by 300 basis points.', 'by 300 basis points'],
    ['NPS rose to 41 points.', '41 points'],
    ['We raised $40k for the shelter.', '40000 $'],
    ['The queue is down to 12 days.', '12 days'],
  ] as const)
    it(`tells amounts of change from values: ${text}`, () => assert.deepEqual(read(text), [figure]));

  for (const [text, figure] of [
    ['None of 40 new products has come back.', '0 of 40'],
    ['Not one of the 12 suppliers walked away.', '0 of 12'],
    ['We won 2 of 3 tenders.', '2 of 3'],
    ['One in 2000 parcels is damaged now.', '1 of 2000'],
    ['We now close 40 support tickets a month.', '40 tickets/months'],
    ['We now see 12 medication errors a month.', '12 errors/months'],
  ] as const)
    it(`counts what is counted: ${text}`, () => assert.deepEqual(read(text), [figure]));

  for (const [text, ...expected] of [
    ['Attendance rose by a third, from 60 to 80 pupils.', 'adoption', 'adoption'],
    ['Churn halved from 8 % to 4 % of sales.', 'retention', 'retention'],
    ['Overdue receivables shrank by €210,000.', 'revenue'],
    ['The report loads by itself, which saves $9,400 a month.', 'cost'],
    ['Sixty percent of the time went to looking up addresses.', 'velocity'],
    ['Defects fell 40 %, from 50 to 30 a week, and orders rose 12 %.', 'quality', 'quality', 'revenue'],
  ] as const)
    it(`gives one claim one lever: ${text}`, () => assert.deepEqual(levers(text), expected));
});
