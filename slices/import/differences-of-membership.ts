import type { LocalText } from "#kernel/local-text.ts";
import { foldText } from "#kernel/search-terms.ts";
import type { KeptMembership } from "#slices/membership/row.ts";

import type { DraftMembership } from "./model.ts";
import { mergeTexts, type Stated } from "./stated.ts";

/** What a row states of a membership that the office has. A fee that the file lacks states nothing. */
export function* statedOfMembership(
  { fee, role, joined, renewalOn, owner }: DraftMembership,
  known: KeptMembership,
): Generator<Stated> {
  const isKnownFee = known.fee.status !== "missing-in-source";
  if (fee.status !== "missing-in-source")
    yield { property: "fee", value: fee, old: isKnownFee ? known.fee : null };
  if (role !== null && !isSameRole(role, known.role))
    yield { property: "role", value: role, old: known.role };
  yield { property: "joined", value: joined, old: known.joined };
  yield { property: "renewalOn", value: renewalOn, old: known.renewalOn };
  yield { property: "owner", value: mergeTexts(owner, known.owner), old: known.owner };
}

/** The same words in either language, or the shorter of them: a chair city is a chair. */
function isSameRole(stated: LocalText, known: LocalText | null): boolean {
  if (known === null) return false;
  const begins = (one: string | null, other: string | null) =>
    one !== null && other !== null && foldText(other).startsWith(foldText(one));
  return begins(stated.ko, known.ko) || begins(stated.en, known.en);
}
