import { both, type BothTexts, type LocalText } from "#kernel/local-text.ts";

/** What a role lets its holder do in a body, from most to least; `unknown`: the source names no role. */
export const seats = ["chair", "vice-chair", "board", "member", "unknown"] as const;
export type Seat = (typeof seats)[number];

export const seatLabels: Readonly<Record<Seat, BothTexts>> = {
  chair: both("의장", "Chair"),
  "vice-chair": both("부의장", "Vice-chair"),
  board: both("이사·집행위원", "Board or bureau"),
  member: both("회원", "Member"),
  unknown: both("역할 모름", "Role not known"),
};

/** What the holder of a seat can set going (report 6.2.2: Seoul leads in several bodies, so it can launch forums there). */
export const seatMeaning: Readonly<Record<Seat, BothTexts>> = {
  chair: both("안건을 올리고 회의를 연다", "Sets the agenda and convenes"),
  "vice-chair": both("안건을 함께 올린다", "Helps to set the agenda"),
  board: both("이사회에 안건을 낸다", "Brings items to the board"),
  member: both("회원으로 제안한다", "Proposes as a member"),
  unknown: both("역할부터 확인한다", "Find out the role first"),
};

/** Words for seats as the report's table of roles has them (appendix); the highest one named counts. */
const words: readonly (readonly [Seat, RegExp])[] = [
  ["vice-chair", /부의장|vice[- ]?(chair|president)/i],
  ["chair", /의장|회장|chair|president/i],
  ["board", /이사|집행위원|board|bureau|council|executive/i],
];

/** The seat that a role's words name; a role in other words is plain membership. */
export function seatOf(role: LocalText | null): Seat {
  if (role === null) return "unknown";
  const said = `${role.ko ?? ""} ${role.en ?? ""}`;
  return words.find(([, word]) => word.test(said))?.[0] ?? "member";
}
