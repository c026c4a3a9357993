import type { SourceDocument } from '../model/document.ts';
import { compoundObjectsIn, packageObjectsIn } from './containers/held-objects.ts';

/** Says that other files stand in a document. They are files of their own when a folder is ingested. */
export function withObjectsNamed(document: SourceDocument, bytes: Uint8Array): SourceDocument {
  const objects = packageObjectsIn(bytes).length + compoundObjectsIn(bytes).length;
  if (objects === 0) return document;
  const warning = {
    code: 'objects-apart',
    message: `The document has objects in it (${objects}), such as sheets; those that are files are read as files of their own.`,
    page: null,
    partial: false,
  };
  return { ...document, warnings: [...document.warnings, warning] };
}
