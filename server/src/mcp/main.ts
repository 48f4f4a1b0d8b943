/** The Model Context Protocol over standard input and output: tools that read the stories of one folder. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import type { StoryFolder } from '../cli/story-folder';

// Schemas are checked as they are, not compiled to code.
z.config({ jitless: true });

const instructions = `Stories for behavioural interviews, one a Markdown file (*.star.md). The tools read them and \
change nothing. Check before you advise, quote the words at fault, and leave facts and figures to the author: never \
invent a number, a date or a deed. Paths are relative to the folder that was opened; lines count from 1.`;

const path = z.string().min(1).describe('A story: its file, relative to the folder');

/** Serves one client until it goes away. */
export async function serve(stories: StoryFolder): Promise<void> {
  const server = new McpServer({ name: 'star-stories', title: 'STAR Stories', version: __VERSION__ }, { instructions });
  const readOnly = { readOnlyHint: true, openWorldHint: false };

  server.registerTool(
    'check',
    {
      title: 'Check stories',
      description:
        'Finds what an interviewer would miss: each finding with its rule, its words, why it counts and how to mend it. Also gives score and speaking time.',
      inputSchema: z.strictObject({
        paths: z.array(path).optional().describe('All stories of the folder when left out'),
      }),
      annotations: readOnly,
    },
    ({ paths = [] }) => answer(() => stories.check(paths)),
  );
  server.registerTool(
    'score',
    {
      title: 'Score a story',
      description:
        'Gives the score of a story from 0 to 100 with the words that won each point and what would win back the rest; also its measured outcomes and the time of each part.',
      inputSchema: z.strictObject({ path }),
      annotations: readOnly,
    },
    ({ path }) => answer(() => stories.score(path)),
  );
  server.registerTool(
    'explain',
    {
      title: 'Explain a rule',
      description: 'Tells what a rule finds, why it matters and how to mend it, with examples.',
      inputSchema: z.strictObject({
        rule: z.string().min(1).optional().describe('Id such as missing-metric; left out: all rules'),
      }),
      annotations: readOnly,
    },
    ({ rule }) => answer(() => stories.explain(rule)),
  );
  server.registerTool(
    'match',
    {
      title: 'Find a story for a question',
      description: 'Ranks the stories that answer an interview question, with the reasons.',
      inputSchema: z.strictObject({
        question: z.string().min(1).describe('As the interviewer asks it'),
        limit: z.number().int().min(1).max(50).default(5).describe('The most stories to give'),
      }),
      annotations: readOnly,
    },
    ({ question, limit }) => answer(() => stories.match(question, limit)),
  );
  server.registerTool(
    'coverage',
    {
      title: 'Show coverage',
      description:
        'Lists all stories, the interview questions that they answer, those that none answers yet, and the business levers that their outcomes move.',
      inputSchema: z.strictObject({}),
      annotations: readOnly,
    },
    () => answer(() => stories.coverage()),
  );
  await server.connect(new StdioServerTransport());
}

/** What a tool says: text, or data as JSON. What goes wrong is told to the assistant, which may ask again. */
async function answer(work: () => unknown): Promise<CallToolResult> {
  try {
    const result = await work();
    return { content: [{ type: 'text', text: typeof result === 'string' ? result : JSON.stringify(result) }] };
  } catch (error) {
    return { isError: true, content: [{ type: 'text', text: error instanceof Error ? error.message : String(error) }] };
  }
}
