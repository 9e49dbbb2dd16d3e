import { expect, test } from "vitest";

import { territoryOf } from "./territories.ts";

test.each([
  ["대한민국", "KR"],
  ["한국", "KR"],
  ["South Korea", "KR"],
  ["북한", "KP"],
  ["조선민주주의인민공화국", "KP"],
  ["North Korea", "KP"],
  ["중국", "CN"],
  ["People's Republic of China", "CN"],
  ["中國", "CN"],
  ["일본", "JP"],
  ["호주", "AU"],
  ["미국", "US"],
  ["U.S.A.", "US"],
  ["United States of America", "US"],
  ["대만", "TW"],
  ["터키", "TR"],
  ["Turkey", "TR"],
  ["베트남", "VN"],
  ["월남", "VN"],
  ["jp", "JP"],
  ["State of Palestine", "PS"],
  ["Côte d'Ivoire", "CI"],
  ["보스니아 헤르체고비나", "BA"],
  ["독일(서독)", "DE"],
  ["아틀란티스", null],
  ["", null],
  ["EU", null],
  ["constructor", null],
])("%s: %s", (text, code) => expect(territoryOf(text)).toBe(code));
