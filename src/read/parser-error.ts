/** Packages that take documents apart, with those that do it for them. */
const PARSERS = [
  'pdfjs-dist',
  '@napi-rs/canvas',
  'yauzl',
  'fflate',
  'saxes',
  'mammoth',
  '@xmldom/xmldom',
  'bluebird',
  'jszip',
  'lie',
  'pako',
  'readable-stream',
  'underscore',
  'htmlparser2',
  'entities',
  'postal-mime',
  'libarchive-wasm',
  '@e965/xlsx',
  '@kenjiuno/msgreader',
  'asn1js',
  '@peculiar/utils',
  'utif2',
  'pngjs',
  'jpeg-js',
] as const;

/** What pdf.js throws over damaged files. Errors that are none of these come out of its parser as `UnknownErrorException`. */
const PDF_ERRORS: ReadonlySet<string> = new Set([
  'AbortException',
  'FormatError',
  'InvalidPDFException',
  'MissingDataException',
  'ParserEOFException',
  'PasswordException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
]);

export function isPdfError(error: unknown): boolean {
  return error instanceof Error && PDF_ERRORS.has(error.name);
}

/**
 * Whether an error is a parser's, which says that the file is damaged. Any other is a defect of esep and no fault of the
 * file. Few parsers name their errors; the others throw plain ones or stumble over undefined themselves. So the place
 * decides: the error is a parser's when the topmost frame of its stack, those of Node aside, lies in a parser's package.
 * What we throw when a parser calls us back stays ours; a mistake of ours that only shows inside of a parser counts as
 * the file's. Our own readers of binary formats read with Buffer and DataView, where an offset leads out of the bytes
 * only in a damaged file.
 */
export function isParserError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return isPdfError(error) || isZlibError(error) || isReadPastEnd(error) || isThrownInParser(error);
}

/** zlib's come out of callbacks, whose stack shows no caller. */
function isZlibError(error: Error): boolean {
  return 'code' in error && /^Z_(?:[A-Z]{1,9}_ERROR|NEED_DICT)$/.test(String(error.code));
}

function isReadPastEnd(error: Error): boolean {
  return error instanceof RangeError && /^(?:boundsError \(node:internal\/buffer|DataView\.prototype\.get)/.test(frames(error)[0] ?? '');
}

function isThrownInParser(error: Error): boolean {
  const thrower = frames(error).find((frame) => !/\bnode:|<anonymous>|\bwasm:/.test(frame));
  return PARSERS.some((name) => thrower?.replaceAll('\\', '/').includes(`/node_modules/${name}/`));
}

/** `function (file:line:column)` from the innermost on. */
function frames(error: Error): string[] {
  return [...(error.stack ?? '').matchAll(/^ {4}at (?:async )?(.{1,500})$/gm)].map(([, frame = '']) => frame);
}
