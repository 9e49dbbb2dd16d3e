import type { LocalText } from "#kernel/local-text.ts";
import { both, type BothTexts } from "#kernel/local-text.ts";
import { foldText } from "#kernel/search-terms.ts";

import { scriptOf } from "./match/names.ts";

/** Roles in bodies as registers of memberships write them, each with other words for it. */
const roles: readonly (readonly [role: BothTexts, others: string])[] = [
  [both("의장", "Chair"), "의장도시|회장|회장도시|president|chairperson|chair city"],
  [both("공동의장", "Co-chair"), "공동회장|cochair|co-president"],
  [both("부의장", "Vice-chair"), "부회장|부의장도시|vice president|vice chair"],
  [both("이사", "Board member"), "이사도시|이사회|board|director"],
  [
    both("집행위원", "Executive committee member"),
    "집행위원회|집행위|executive committee|bureau member",
  ],
  [both("운영위원", "Steering committee member"), "운영위원회|steering committee"],
  [both("회원", "Member"), "정회원|회원도시|회원기관|full member|member city"],
  [both("창립회원", "Founding member"), "창립회원도시|창립 회원|founder"],
  [both("준회원", "Associate member"), "준회원도시|associate"],
  [both("옵서버", "Observer"), "참관|옵저버|참관인"],
  [both("사무국", "Secretariat"), "사무국 운영|secretariat host"],
];

const roleOf = new Map<string, BothTexts>(
  roles.flatMap(([role, others]) =>
    [role.ko, role.en, ...others.split("|")].map((word) => [foldText(word), role] as const),
  ),
);

/** Longest words for a role, in characters; more is a description. */
const longestRole = 80;

export type ReadRole =
  | { readonly kind: "known" | "as-written"; readonly role: LocalText }
  | { readonly kind: "unreadable" };

/** The role that a cell names: a known one in both languages, other words as they stand, or none that can be read. */
export function readRole(text: string): ReadRole {
  const known = roleOf.get(foldText(text));
  if (known !== undefined) return { kind: "known", role: known };
  const isWord = /\p{L}{2}/u.test(text) && text.length <= longestRole && !/[?\uFFFD=<>]/.test(text);
  return isWord ? { kind: "as-written", role: inItsLanguage(text) } : { kind: "unreadable" };
}

/** A text in the language that it is written in; the other one stays open. */
export function inItsLanguage(text: string): LocalText {
  return scriptOf(text) === "hangul" ? { ko: text, en: null } : { ko: null, en: text };
}
