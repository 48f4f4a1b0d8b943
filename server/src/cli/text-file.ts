/** Reads text files without guessing: what is not UTF-8 text is refused with its place. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';

/** A file that cannot be checked; the message names it and the way out. */
export class InputError extends Error {}

/** The text of a file without its byte order mark. @throws InputError */
export function readText(path: string, name: string): string {
  return decode(readBytes(path, name), name);
}

/** @throws InputError */
export function readBytes(path: string, name: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputError(`Cannot read "${name}": ${reason(error)}.`);
  }
}

/** @throws InputError */
export function decode(bytes: Uint8Array, name: string): string {
  if (isUtf16(bytes)) throw new InputError(`Cannot check "${name}": it is UTF-16 text; save the file as UTF-8.`);
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    throw new InputError(
      `Cannot check "${name}": it is a binary file (NUL byte at offset ${nul}); give a Markdown text instead.`,
    );
  }
  if (!isUtf8(bytes)) {
    const offset = invalidOffset(bytes);
    throw new InputError(`Cannot check "${name}": invalid UTF-8 at byte offset ${offset}; save the file as UTF-8.`);
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** By its byte order mark. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** Where the first ill-formed sequence starts: there a loose decoding, encoded again, differs from the bytes. */
function invalidOffset(bytes: Uint8Array): number {
  const loose = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  let offset = loose.findIndex((byte, index) => byte !== bytes[index]);
  while (isContinuation(loose[offset])) offset--;
  return offset;
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check its spelling and the folder you are in',
  ENOTDIR: 'there is no such file; check its spelling and the folder you are in',
  EACCES: 'permission denied; make it readable for you',
  EPERM: 'permission denied; make it readable for you',
  EISDIR: 'it is a folder; give a file',
  ELOOP: 'its symbolic links go in a circle; mend the link',
};

/** Why the file system refused, with the way out where one is known. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}
