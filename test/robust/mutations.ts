/** Damaged stories: bytes of an example flipped, lost, moved, said again and again. */
import fc from 'fast-check';
import { shown } from '../laws/bases';

const examples = shown.map(({ text }) => Buffer.from(text));

type Change = (bytes: Buffer, at: number, length: number, byte: number) => Buffer;

const cut = (bytes: Buffer, at: number, length: number, piece: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + length)]);

/** Bytes that mean something: Markdown, YAML, numbers, quotation, line ends. */
const telling = Buffer.from('\0\t\n\r !"#$%&\'()*+,-./0123456789:<=>?@[\\]^_`{|}~\u00a0');

const changes: readonly Change[] = [
  (bytes, at, _, byte) => cut(bytes, at, 1, Buffer.of((bytes[at] ?? 0) ^ (1 << (byte & 7)))),
  (bytes, at, _, byte) => cut(bytes, at, 1, Buffer.of(byte)),
  (bytes, at, _, byte) => cut(bytes, at, 0, Buffer.of(telling[byte % telling.length] ?? 0)),
  (bytes, at, length, byte) => cut(bytes, at, 0, Buffer.alloc(length, telling[byte % telling.length])),
  (bytes, at, length) => cut(bytes, at, length, Buffer.of()),
  (bytes, at, length, byte) => cut(bytes, (at * 31 + byte) % bytes.length, 0, bytes.subarray(at, at + length)),
  (bytes, at, length, byte) =>
    cut(bytes, at, 0, Buffer.concat(Array(byte).fill(bytes.subarray(at, at + (length & 15))))),
  (bytes, at, length, byte) => {
    const other = examples[byte % examples.length] ?? bytes;
    return cut(bytes, at, length, other.subarray(at % other.length, (at % other.length) + length));
  },
  (bytes, at) => bytes.subarray(0, at),
];

const change = fc.record({
  change: fc.constantFrom(...changes),
  at: fc.nat(1 << 20),
  length: fc.nat(200),
  byte: fc.nat(255),
});

/** Bytes as a file may hold them; not all are UTF-8. */
export const damaged = fc
  .tuple(fc.constantFrom(...examples), fc.array(change, { minLength: 1, maxLength: 8 }))
  .map(([example, made]) =>
    made.reduce<Buffer>(
      (bytes, { change, at, length, byte }) =>
        bytes.length === 0 ? bytes : change(bytes, at % bytes.length, length, byte),
      example,
    ),
  );
