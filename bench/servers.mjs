// Language servers over a real wire: from the start to the first diagnostics, from a change to its diagnostics, memory.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const uri = 'file:///bench/story.star.md';

/** A server process with one story open, which pushes its diagnostics. */
class Session {
  #child;
  #connection;
  #version = 1;
  #waiting = new Map();

  constructor(script) {
    this.#child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.#child;
    this.#connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ version }) => this.#waiting.get(version)?.());
    this.#connection.listen();
  }

  async open(text) {
    await this.#connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    await this.#connection.sendNotification('initialized', {});
    const told = this.#diagnosticsOf(1);
    const textDocument = { uri, languageId: 'star-story', version: 1, text };
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
    await told;
  }

  /** Types a character at the start of a line and waits for what the server says of it. */
  async type(line, text) {
    const version = ++this.#version;
    const told = this.#diagnosticsOf(version);
    const start = { line, character: 0 };
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end: start }, text }],
    });
    await told;
  }

  /** Resident memory in bytes, where the system tells. */
  memory() {
    try {
      return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${this.#child.pid}/status`, 'utf8'))?.[1]) * 1024;
    } catch {
      return Number.NaN;
    }
  }

  async close() {
    const gone = once(this.#child, 'exit');
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await gone;
    this.#connection.dispose();
  }

  #diagnosticsOf(version) {
    return new Promise((resolve) => {
      this.#waiting.set(version, () => {
        this.#waiting.delete(version);
        resolve(undefined);
      });
    });
  }
}

/** @returns {Promise<Record<string, number[]>>} milliseconds from the start of the process to the first diagnostics */
export async function measureStarts(scripts, text, rounds) {
  const samples = Object.fromEntries(Object.keys(scripts).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, script] of Object.entries(scripts)) {
      const start = performance.now();
      const session = new Session(script);
      await session.open(text);
      samples[name].push(performance.now() - start);
      await session.close();
    }
  return samples;
}

/** Milliseconds from a change to its diagnostics, and the bytes of memory that the server then holds. */
export async function measureChanges(scripts, text, changes) {
  const warmUps = 300;
  const sessions = Object.entries(scripts).map(([name, script]) => ({ name, session: new Session(script), times: [] }));
  for (const { session } of sessions) await session.open(text);
  const lines = text.split('\n').flatMap((line, index) => (/^[A-Z]/.test(line) ? [index] : []));
  for (let change = -warmUps; change < changes; change++)
    for (const { session, times } of sessions) {
      const start = performance.now();
      await session.type(lines[Math.abs(change) % lines.length], change % 10 === 0 ? ' ' : 'x');
      if (change >= 0) times.push(performance.now() - start);
    }
  const measured = sessions.map(({ name, session, times }) => [name, { times, memory: session.memory() }]);
  for (const { session } of sessions) await session.close();
  return Object.fromEntries(measured);
}
