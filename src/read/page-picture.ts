/** A page as people see it. */
export interface PagePicture {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Size of the page in points: what the boxes of citations are measured in. */
  readonly width: number;
  readonly height: number;
}
