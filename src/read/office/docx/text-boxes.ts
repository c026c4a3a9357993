import type { XmlElement } from '../xml.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const V = 'urn:schemas-microsoft-com:vml';

interface Alternative {
  /** Raw XML of the text boxes of the first choice. */
  choice: string[];
  fallbackStart: number | null;
  fallbackHasText: boolean;
}

/**
 * mammoth reads the text of boxes only in their old form (`w:pict`, or the fallback of an alternative). This adds that
 * form where a document has the new one alone.
 */
export class TextBoxMover {
  private readonly xml: string;
  private readonly insertions: [offset: number, text: string][];
  private readonly alternatives: Alternative[] = [];
  private readonly path: string[] = [];
  private boxStart: number | null = null;
  private boxDepth = 0;
  private drawingBoxes: string[] = [];

  constructor(xml: string, insertions: [offset: number, text: string][]) {
    this.xml = xml;
    this.insertions = insertions;
  }

  /** Inside a choice: the same paragraphs come again in the fallback, or will be copied. */
  get insideCopy(): boolean {
    return this.path.includes('Choice') || this.boxStart !== null;
  }

  open({ name, isSelfClosing }: XmlElement, end: number): void {
    if (name === 'AlternateContent') this.alternatives.push({ choice: [], fallbackStart: null, fallbackHasText: false });
    const alternative = this.alternatives.at(-1);
    if (name === 'Fallback' && alternative) alternative.fallbackStart ??= this.xml.lastIndexOf('<', end - 1);
    if (name === 'txbxContent' && !isSelfClosing) {
      if (alternative && this.path.includes('Fallback')) alternative.fallbackHasText = true;
      else if (this.path.includes('drawing')) {
        if (this.boxDepth === 0) this.boxStart = end;
        this.boxDepth++;
      }
    }
    this.path.push(name);
  }

  close({ name }: XmlElement, end: number): void {
    this.path.pop();
    const alternative = this.alternatives.at(-1);
    const start = this.xml.lastIndexOf('</', end - 1);
    if (name === 'txbxContent' && this.boxDepth > 0) {
      this.boxDepth--;
      if (this.boxDepth === 0 && this.boxStart !== null) {
        (alternative?.choice ?? this.drawingBoxes).push(this.xml.slice(this.boxStart, start));
        this.boxStart = null;
      }
    } else if (name === 'AlternateContent' && alternative) {
      this.alternatives.pop();
      if (alternative.choice.length === 0 || alternative.fallbackHasText) return;
      const fallback = `<mc:Fallback xmlns:mc="${MC}">${oldForm(alternative.choice)}</mc:Fallback>`;
      this.insertions.push([alternative.fallbackStart ?? start, fallback]);
    } else if (name === 'drawing' && this.alternatives.length === 0 && this.drawingBoxes.length > 0) {
      this.insertions.push([end, oldForm(this.drawingBoxes)]);
      this.drawingBoxes = [];
    }
  }
}

function oldForm(boxes: readonly string[]): string {
  const contents = boxes.map((box) => `<v:textbox><w:txbxContent>${box}</w:txbxContent></v:textbox>`).join('');
  return `<w:pict xmlns:w="${W}" xmlns:v="${V}"><v:shape>${contents}</v:shape></w:pict>`;
}
