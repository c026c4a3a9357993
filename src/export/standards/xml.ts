import type { Texts } from '../../wording/findings/rule.ts';
import { escaped } from '../markup.ts';

/** An element without white space of its own; `content` is XML. */
export function element(name: string, attributes: Readonly<Record<string, string>>, content: string): string {
  const stated = Object.entries(attributes).map(([key, value]) => ` ${key}="${text(value)}"`);
  return content === '' ? `<${name}${stated.join('')}/>` : `<${name}${stated.join('')}>${content}</${name}>`;
}

/** `<narrative>` of IATI; null: in what language is not known. */
export function narrative(content: string, language: string | null): string {
  return element('narrative', language === null ? {} : { 'xml:lang': language }, text(content));
}

/** One in each language. */
export function narratives(texts: Texts): string {
  return Object.entries(texts)
    .map(([language, content]) => narrative(content, language))
    .join('');
}

/** XML has no room for most control characters, escaped or not. */
export function text(content: string): string {
  return escaped(content.toWellFormed().replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, ''));
}
