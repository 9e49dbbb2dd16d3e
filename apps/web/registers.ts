import { both, type BothTexts } from "#kernel/local-text.ts";

/** A register of the network: a screen that lists one kind of record. */
export interface Register {
  readonly page: string;
  readonly name: BothTexts;
}

/** The registers in the order in which an officer goes through them. */
export const registers: readonly Register[] = [
  { page: "/network/memberships", name: both("가입", "Memberships") },
  { page: "/network/sister-cities", name: both("자매·우호 도시", "Sister cities") },
  { page: "/network/hosted-bodies", name: both("서울의 국제기구", "Bodies in Seoul") },
];
