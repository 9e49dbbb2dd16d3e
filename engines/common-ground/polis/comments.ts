import { type Row, columnNames, textAt } from "../votes/ballots.ts";

/** What a file of comments says about the propositions. */
export interface Comments {
  readonly ids: readonly string[];
  readonly out: ReadonlySet<string>;
  readonly in: ReadonlySet<string>;
  readonly meta: ReadonlySet<string>;
  /** Agreements and disagreements that the file itself states, by proposition. */
  readonly stated: ReadonlyMap<string, readonly [agree: number, disagree: number]>;
}

/**
 * Reads the comments of an export or of the running service.
 *
 * Moderation is −1 out, 0 undecided, 1 in; a file without that column has decided nothing.
 */
export function readComments(rows: readonly Row[]): Comments {
  const known = rows.filter((row) => textAt(row, columnNames.proposition) !== null);
  const idsWhere = (test: (row: Row) => boolean): string[] =>
    known.filter(test).map((row) => textAt(row, columnNames.proposition)!);
  const moderation = (row: Row): string | null => textAt(row, ["moderated", "mod"]);
  return {
    ids: idsWhere(() => true),
    out: new Set(idsWhere((row) => moderation(row) === "-1")),
    in: new Set(idsWhere((row) => moderation(row) === "1")),
    meta: new Set(idsWhere((row) => textAt(row, ["is_meta", "is-meta"]) === "true")),
    stated: new Map(known.map((row) => [textAt(row, columnNames.proposition)!, statedVotes(row)])),
  };
}

function statedVotes(row: Row): readonly [number, number] {
  const count = (names: readonly string[]): number => Number(textAt(row, names) ?? NaN);
  return [count(["agree_count", "agrees"]), count(["disagree_count", "disagrees"])];
}

/**
 * The number that means agree in the votes, judged by the counts that the comments state; `null` if they state none.
 *
 * The files of one service differ, so the sign is measured and not believed.
 */
export function signOfAgree(votes: readonly Row[], comments: Comments): 1 | -1 | null {
  const plus = new Map<string, number>();
  const minus = new Map<string, number>();
  for (const row of votes) {
    const id = textAt(row, columnNames.proposition);
    const counts = Number(row["vote"]) === 1 ? plus : Number(row["vote"]) === -1 ? minus : null;
    if (id !== null && counts) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  let [asPlus, asMinus] = [0, 0];
  for (const [id, [agree, disagree]] of comments.stated) {
    if (Number.isNaN(agree + disagree)) continue;
    const [up, down] = [plus.get(id) ?? 0, minus.get(id) ?? 0];
    asPlus += Math.abs(up - agree) + Math.abs(down - disagree);
    asMinus += Math.abs(down - agree) + Math.abs(up - disagree);
  }
  if (asPlus === asMinus) return null;
  return asPlus < asMinus ? 1 : -1;
}
