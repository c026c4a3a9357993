import { type CompoundFile, isCompoundFile, openCompoundFile } from '../legacy/cfb.ts';
import { isZip, zipNames } from './zip/names.ts';

/** Objects of Office Open XML, and of OpenDocument: files (`Object 1`) or documents in folders (`Object 1/content.xml`). */
export const OFFICE = /^(?:word|xl|ppt)\/embeddings\/[^/]{1,200}$/;
export const ODF_OBJECT = /^Object \d{1,4}$/;
export const ODF_CONTENT = /^(Object \d{1,4})\/content\.xml$/;
/** Folders of a Word or Excel file of before 2007 that hold an object each. */
const OBJECT = /^(?:ObjectPool\/_?\d{1,12}|MBD[0-9A-F]{8})(?=\/)/;

/** Names of the parts that hold objects. */
export function packageObjectsIn(bytes: Uint8Array): string[] {
  const names = isZip(bytes) ? (zipNames(bytes) ?? []) : [];
  return names.filter((name) => OFFICE.test(name) || ODF_OBJECT.test(name) || ODF_CONTENT.test(name));
}

/** Folders that hold objects. Throws UnreadableFileError. */
export function compoundObjectsIn(bytes: Uint8Array): readonly string[] {
  if (!isCompoundFile(bytes)) return [];
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mayHold = file.includes('ObjectPool', 0, 'utf16le') || file.includes('MBD0', 0, 'utf16le');
  return mayHold ? objectFolders(openCompoundFile(bytes)) : [];
}

/** Folders of an open file that hold an object each. */
export function objectFolders({ paths }: CompoundFile): string[] {
  return [...new Set(paths.flatMap((path) => OBJECT.exec(path)?.[0] ?? []))];
}
