import { RunBuilder } from '../builder/run-builder.ts';
import { type InlineToken, inlineTokens, type Kind } from './inline-tokens.ts';

/** Reads Markdown and HTML marks inside a text; line feeds stay, `<p>` and `<br>` make new ones. Marks without a partner are text. */
export function parseInline(source: string): RunBuilder {
  const tokens = inlineTokens(source);
  const marks = pairMarks(tokens);
  const out = new RunBuilder();
  const depth = new Map<Kind, number>();
  for (const [index, token] of tokens.entries()) {
    const role = token.type === 'mark' ? marks.get(index) : token.type;
    if (token.type !== 'text' && (role === 'open' || role === 'close'))
      depth.set(token.kind, Math.max((depth.get(token.kind) ?? 0) + (role === 'open' ? 1 : -1), 0));
    else if (token.type === 'text' || token.type === 'mark') out.append(token.text, active(depth));
  }
  return out;
}

function active(depth: ReadonlyMap<Kind, number>): Kind[] {
  return [...depth].filter(([, count]) => count > 0).map(([kind]) => kind);
}

/** Index of a mark → its role. A mark that may close ends the open one of its kind; marks without a partner have no role. */
function pairMarks(tokens: readonly InlineToken[]): Map<number, 'open' | 'close'> {
  const roles = new Map<number, 'open' | 'close'>();
  const open = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'mark') continue;
    const partner = open.get(token.text);
    if (partner !== undefined && token.closes) {
      roles.set(partner, 'open');
      roles.set(index, 'close');
      open.delete(token.text);
    } else if (partner === undefined && token.opens) open.set(token.text, index);
  }
  return roles;
}
