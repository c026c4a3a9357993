/** A fingerprint's place: number of the document, and index of the run's first word in its prose. */
export interface Mark {
  readonly document: number;
  readonly position: number;
}

const FIRST_ROOM = 4096;

/** The fingerprints of an archive, sixteen bytes each: there are hundreds in every document. */
export class Marks {
  #hashes = new Float64Array(FIRST_ROOM);
  #documents = new Uint32Array(FIRST_ROOM);
  #positions = new Uint32Array(FIRST_ROOM);
  #length = 0;

  add(hash: number, { document, position }: Mark): void {
    if (this.#length === this.#hashes.length) this.#grow();
    this.#hashes[this.#length] = hash;
    this.#documents[this.#length] = document;
    this.#positions[this.#length] = position;
    this.#length += 1;
  }

  /** Marks of equal hashes, two and more, in the order in which the hashes first came. */
  equal(): Mark[][] {
    const hash = (index: number): number => this.#hashes[index] ?? 0;
    const order = Uint32Array.from({ length: this.#length }, (_, index) => index).sort((a, b) => hash(a) - hash(b) || a - b);
    const groups: { readonly from: number; readonly to: number }[] = [];
    for (let from = 0, to = 1; from < order.length; from = to, to = from + 1) {
      while (to < order.length && hash(order[to] ?? 0) === hash(order[from] ?? 0)) to++;
      if (to - from > 1) groups.push({ from, to });
    }
    const first = ({ from }: { readonly from: number }): number => order[from] ?? 0;
    groups.sort((left, right) => first(left) - first(right));
    return groups.map(({ from, to }) => Array.from(order.subarray(from, to), (index) => this.#at(index)));
  }

  #at(index: number): Mark {
    return { document: this.#documents[index] ?? 0, position: this.#positions[index] ?? 0 };
  }

  #grow(): void {
    const room = 2 * this.#hashes.length;
    const [hashes, documents, positions] = [new Float64Array(room), new Uint32Array(room), new Uint32Array(room)];
    hashes.set(this.#hashes);
    documents.set(this.#documents);
    positions.set(this.#positions);
    [this.#hashes, this.#documents, this.#positions] = [hashes, documents, positions];
  }
}
