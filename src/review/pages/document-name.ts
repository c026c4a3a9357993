import { type Html, html } from './markup.ts';

/** A document by its path; it leads to its report when there is one. */
export function documentName({ path, hash }: { readonly path: string; readonly hash: string | null }): Html {
  return hash === null ? html`${path}` : html`<a href="/documents/${hash}">${path}</a>`;
}
