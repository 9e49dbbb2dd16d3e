import { existsSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { writeHanja, writePinyin } from "../../../bench/gate/names/hanja-writer.ts";
import { listedPersons } from "../../../bench/gate/names/listed-persons.ts";
import { hashOf, ordinaryNames } from "../../../bench/gate/names/ordinary-names.ts";
import { writers } from "../../../bench/gate/names/writers.ts";
import { realList } from "../../../bench/gate/real-list.ts";
import { namedSubject } from "./list.ts";
import { prepareScreener, prepareUnindexedScreener } from "./screen.ts";

const real = join(
  process.env["NARU_SHARED"] ?? "../shared",
  "data/un-list/consolidated-2026-02-27.xml",
);

describe.skipIf(!existsSync(real))(
  "the real UN list (skipped where ../shared/data is absent)",
  () => {
    const list = existsSync(real) ? realList() : { version: "", entries: [] };
    const screener = prepareScreener(list);

    it("finds at least 98 % of the listed DPRK persons in every way of writing", () => {
      const forms = {
        ...writers,
        traditional: (name: string) => writeHanja(name, false),
        simplified: (name: string) => writeHanja(name, true),
        pinyin: writePinyin,
      };
      for (const [form, write] of Object.entries(forms)) {
        const asked = Object.entries(listedPersons).flatMap(([id, hangul]) => {
          const text = write(hangul);
          return text === null ? [] : [[id, text] as const];
        });
        const found = asked.filter(([id, text]) =>
          screener.screen(namedSubject(text)).hits.some((hit) => hit.id === id),
        );
        expect(found.length / asked.length, form).toBeGreaterThanOrEqual(0.98);
      }
    });

    it("raises alarm for at most 2 % of ordinary Korean names", () => {
      for (const form of ["hangul", "revised", "usual spelling", "cyrillic"]) {
        let [alarms, all] = [0, 0];
        for (const { hangul, share } of ordinaryNames("test")) {
          all += share;
          if (screener.screen(namedSubject(writers[form]?.(hangul) ?? "")).verdict !== "clear")
            alarms += share;
        }
        expect(alarms / all, form).toBeLessThanOrEqual(0.02);
      }
    });

    it("finds every listed name as it is written, and answers as the unindexed twin", () => {
      const twin = prepareUnindexedScreener(list);
      const names = list.entries.flatMap(({ id, names: listed }) =>
        listed.map(({ text }) => [id, text] as const),
      );
      const lost = names.filter(
        ([id, text]) => !screener.screen(namedSubject(text)).hits.some((hit) => hit.id === id),
      );
      expect(lost).toEqual([]);
      for (const [, text] of names.filter(([, name]) => hashOf(name) % 40 === 0)) {
        expect(screener.screen(namedSubject(text))).toEqual(twin.screen(namedSubject(text)));
      }
    });
  },
);
