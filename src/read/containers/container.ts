import type { UnreadableFileError } from '../../model/errors.ts';

export interface ContainerLimits {
  /** Unpacked bytes of all entries together, nested containers included. */
  readonly maxUnpackedBytes: number;
  readonly maxRatio: number;
  /** Entries of all levels together. */
  readonly maxEntries: number;
  /** Containers inside containers. */
  readonly maxNesting: number;
}

export const DEFAULT_CONTAINER_LIMITS: ContainerLimits = {
  maxUnpackedBytes: 2 * 1024 * 1024 * 1024,
  maxRatio: 150,
  maxEntries: 10_000,
  maxNesting: 4,
};

/** A file inside a container: its bytes, or why they cannot be had. Paths are relative, with `/`, unique within the container. */
export type ContainerEntry =
  | { readonly path: string; readonly bytes: Buffer; readonly failure: null }
  | { readonly path: string; readonly bytes: null; readonly failure: UnreadableFileError };

/** One kind of container. `entries` gives one level; throws UnreadableFileError when the container itself cannot be opened. */
export interface Container {
  readonly format: string;
  accepts(bytes: Uint8Array): boolean;
  entries(bytes: Uint8Array, limits: ContainerLimits): AsyncIterable<ContainerEntry>;
}
