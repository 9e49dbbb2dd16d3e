import { createHash } from "node:crypto";

import type { Viewer } from "#slices/account/model.ts";

/** An encoded network with the mark by which a browser asks whether it still holds. */
export interface Answer {
  readonly etag: string;
  /** Whether it holds the network whole, and so answers whoever asks for a part of it. */
  readonly isWhole: boolean;
  readonly plain: Uint8Array;
  readonly packed: Uint8Array;
}

/** Encoded answers kept; an answer of the largest part is about ten megabytes. */
const mostKept = 8;

/**
 * The mark of a viewer's network: the tip of the office's chain, which every change moves, and who looks, because rows
 * are graded down to single accounts. Two viewers never share a mark, so none is ever answered with another's rows.
 */
export function etagOf(viewer: Viewer, tip: string, filter: object): string {
  const { officeId, accountId, role } = viewer;
  const parts = JSON.stringify([officeId, accountId, role, tip, filter]);
  return `"${createHash("sha256").update(parts).digest("base64url").slice(0, 27)}"`;
}

/** The latest answers, the longest unused dropped first. */
export class KeptAnswers {
  readonly #answers = new Map<string, Answer>();

  get(etag: string): Answer | undefined {
    const answer = this.#answers.get(etag);
    if (answer === undefined) return undefined;
    this.#answers.delete(etag);
    this.#answers.set(etag, answer);
    return answer;
  }

  /** The same where it holds the network whole. */
  getWhole(etag: string): Answer | undefined {
    const answer = this.get(etag);
    return answer?.isWhole ? answer : undefined;
  }

  keep(answer: Answer): void {
    this.#answers.set(answer.etag, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > mostKept && oldest !== undefined) this.#answers.delete(oldest);
  }
}
