/** Kinds of file that show a hand-over: photos, scans and papers. */
export const evidenceTypes = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/tiff",
  "application/pdf",
] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

/** Largest file in bytes: a photo of a telephone or a receipt of some pages, scanned. */
export const largestEvidence = 10_485_760;

/** A file that shows a hand-over; its bytes are kept apart, by their SHA-256. */
export interface EvidenceFile {
  readonly id: string;
  readonly handOverId: string;
  readonly name: string;
  readonly type: EvidenceType;
  /** Bytes. */
  readonly size: number;
  readonly hash: string;
  readonly addedOn: string;
}
