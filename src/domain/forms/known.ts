import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Form } from './form.ts';

const FOLDER = join(import.meta.dirname, 'known');
/** `.ts` in the checkout, `.js` in the built package. */
const ENDING = extname(import.meta.filename);

/** A form is a file, or a folder with an index. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? [join(entry.name, `index${ENDING}`)] : extname(entry.name) === ENDING ? [entry.name] : []))
    .filter((file) => !file.endsWith(`.d${ENDING}`))
    .sort();
}

async function formIn(file: string): Promise<Form> {
  const { form }: { readonly form: Form } = await import(pathToFileURL(join(FOLDER, file)).href);
  return form;
}

/** The forms that grantors hand out, in the order of their file names: a file laid into `known/` is one more. */
export const KNOWN_FORMS: readonly Form[] = await Promise.all(filesOf(FOLDER).map(formIn));
