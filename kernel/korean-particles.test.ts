import { describe, expect, it } from "vitest";
import { settleParticles, withParticle, type Particle } from "./korean-particles.ts";

describe("Korean particles", () => {
  it.each<[string, Particle, string]>([
    ["서울", "은", "서울은"],
    ["평양시", "은", "평양시는"],
    ["모스크바시", "와", "모스크바시와"],
    ["서울동물원", "와", "서울동물원과"],
    ["UNDP", "을", "UNDP를"],
    ["SIPRI", "이", "SIPRI가"],
    ["C40", "은", "C40은"],
    ["국제개발은행(IBRD)", "은", "국제개발은행(IBRD)는"],
    ["유엔(UN)", "이", "유엔(UN)이"],
  ])("%s with %s is %s", (word, particle, joined) => {
    expect(withParticle(word, particle)).toBe(joined);
  });

  it.each([
    ["베이징시을(를) 찾을 수 없습니다", "베이징시를 찾을 수 없습니다"],
    ["'서울'은(는) 날짜가 아닙니다", "'서울'은 날짜가 아닙니다"],
    ["SIPRI이(가) 빠졌습니다", "SIPRI가 빠졌습니다"],
    ["수량 13을(를) 넘습니다", "수량 13을 넘습니다"],
    ["준법담당(으)로, 관리자(으)로, 서울(으)로", "준법담당으로, 관리자로, 서울로"],
    ["9(으)로, 10(으)로, 8(으)로", "9로, 10으로, 8로"],
    ["'평양'(이)라는 행위자", "'평양'이라는 행위자"],
    ["서울시(부서)의 기록", "서울시(부서)의 기록"],
  ])("settles %s", (open, settled) => expect(settleParticles(open)).toBe(settled));
});
