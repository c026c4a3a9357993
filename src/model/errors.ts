/** Why an input could not be read at all. Each is final: reading it again gives the same answer. */
export type UnreadableCode =
  | 'empty'
  | 'truncated'
  | 'corrupt'
  | 'encrypted'
  | 'wrong-format'
  | 'unsupported-format'
  | 'not-text'
  | 'not-found'
  | 'not-permitted'
  | 'limit-bytes'
  | 'limit-pages'
  | 'limit-unpacked'
  | 'limit-ratio'
  | 'limit-entries'
  | 'limit-nesting'
  | 'limit-time'
  | 'limit-memory'
  | 'limit-cells'
  | 'unsafe-path'
  | 'unsafe-xml';

/** Bytes that cannot be opened. The message is a sentence a person can act on and holds no text of the document. */
export class UnreadableFileError extends Error {
  readonly code: UnreadableCode;
  constructor(code: UnreadableCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnreadableFileError';
    this.code = code;
  }
}

/** The call itself is wrong: exit code 64. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** A folder lost what is known of it, so that going on could empty the results: exit code 78. */
export class ArchiveShrankError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ArchiveShrankError';
  }
}
