/** Sentences that could stand in anybody's story: buzzwords, roles, teamwork, lessons of calendars, scenery. */
import fc from 'fast-check';

const role = [
  'I was the project manager of a cross-functional team.',
  'As a senior engineer I was in charge of many exciting things.',
  'My role was to make sure that everything ran smoothly.',
  'I was responsible for the delivery of key deliverables.',
  'My responsibilities included planning, reporting and coordination.',
  'I have always been the person whom people come to.',
  'In my current position I wear many hats.',
  'I worked as a consultant in a fast-paced industry.',
  'I was a member of the leadership team.',
  'I am someone who takes ownership of every challenge.',
];

const teamwork = [
  'I am a real team player and I love working with people.',
  'I collaborated with various stakeholders across the organisation.',
  'I communicated with everybody on a regular basis.',
  'I participated in several meetings about the project.',
  'I supported my colleagues wherever I could.',
  'I worked very hard and gave my best.',
  'I helped with many different tasks.',
  'I made sure that all stakeholders were aligned.',
  'I coordinated with multiple teams to ensure success.',
  'I managed expectations throughout the whole process.',
  'Together we tackled the challenges one by one.',
  'We all pulled together as one big family.',
  'Everyone did their part, and the spirit was great.',
  'Collaboration across departments was excellent.',
  'There was a lot of teamwork involved.',
  'The team really came together in the end.',
  'I kept everyone in the loop at all times.',
  'I handled various requests with a positive attitude.',
];

const buzzwords = [
  'We leveraged synergies to unlock value.',
  'I drove alignment on strategic priorities.',
  'It was a holistic, best-in-class approach.',
  'We moved the needle on several key initiatives.',
  'I utilised my strong communication skills to deliver impact.',
  'Our vision was a seamless digital transformation journey.',
  'I empowered the people around me to think outside the box.',
  'We picked the low-hanging fruit and touched base regularly.',
  'I demonstrated thought leadership and a growth mindset.',
  'I delivered innovative solutions in a dynamic environment.',
  'It was a true win-win for all parties involved.',
  'I focused on excellence and continuous improvement.',
];

const lessons = [
  'Communication is key.',
  'I learned that communication is really important.',
  'I learned a lot from this experience.',
  'It was a very valuable lesson for me.',
  'Teamwork makes the dream work.',
  'You should always stay positive and never give up.',
  'Hard work pays off in the end.',
  'Failure is just another chance to grow.',
  'I grew a lot as a person and as a professional.',
  'The experience made me a stronger leader.',
  'Sometimes you have to go the extra mile.',
  'Quality is always better than quantity.',
];

const praise = [
  'In the end it was a great success.',
  'Everybody was very happy with the outcome.',
  'The feedback was really positive.',
  'We significantly improved efficiency and quality.',
  'The project was delivered on time and within budget.',
  'It went very well, all things considered.',
  'Management was extremely pleased with our work.',
  'It had a huge impact on the business.',
  'The results exceeded all expectations.',
  'It made a real difference to everybody.',
];

const scenery = [
  'It was a challenging time for the whole company.',
  'The situation was quite complex.',
  'There were many different opinions at the time.',
  'The weather was grey that week.',
  'It was a very busy period with many priorities.',
  'As everybody knows, change is never easy.',
  'The office was on the edge of town, near the river.',
  'Our company is one of the leaders in its field.',
  'The atmosphere in the room was tense at first.',
  'Things were moving fast, as they do.',
];

const seeds: readonly string[] = [...role, ...teamwork, ...buzzwords, ...lessons, ...praise, ...scenery];

const made = fc
  .tuple(
    fc.constantFrom('I', 'We', 'The team', 'Everybody', 'Together we'),
    fc.constantFrom('really', 'always', 'proactively', 'constantly', 'successfully', 'closely'),
    fc.constantFrom(
      'worked on',
      'supported',
      'focused on',
      'contributed to',
      'believed in',
      'drove',
      'ensured',
      'embraced',
      'facilitated',
      'strived for',
      'enabled',
      'optimised',
    ),
    fc.constantFrom('the', 'our', 'all', 'various', 'key', 'strategic'),
    fc.constantFrom(
      'goals',
      'solutions',
      'processes',
      'stakeholders',
      'initiatives',
      'priorities',
      'challenges',
      'best practices',
      'outcomes',
      'opportunities',
      'requirements',
      'deliverables',
    ),
    fc.constantFrom(
      '.',
      ' across the organisation.',
      ' in an efficient way.',
      ' with great commitment.',
      ' as a team.',
      ' to achieve success.',
      ' every day.',
    ),
  )
  .map(([who, how, did, which, what, end]) => `${who} ${how} ${did} ${which} ${what}${end}`);

/** One to five sentences of waffle. */
export const waffle: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...seeds), made), { minLength: 1, maxLength: 5 })
  .map((sentences) => sentences.join(' '));
