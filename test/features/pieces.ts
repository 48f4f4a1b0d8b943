/** Labels in the shapes that people write, for texts put together at random. */
export const labels: readonly string[] = [
  '**Situation:** ',
  '**Task**\n',
  '**A:** ',
  'R: ',
  '- **S:** ',
  '- Action: ',
  '1. Result: ',
  '  - Lesson: ',
  '> Task: ',
];
