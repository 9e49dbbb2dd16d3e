import { describe, expect, it } from "vitest";
import { readShared, sharedFile } from "../testdata/shared.testing.ts";
import { calibrateDirect, fsqcaInclusionDegree } from "./direct.ts";
import { calibrateIndirect } from "./indirect.ts";
import { calibrateLevels } from "./levels.ts";
import { calibrateBell, calibrateLinear } from "./linear.ts";

interface Args {
  readonly type?: string;
  readonly method?: string;
  readonly thresholds?: number | number[] | string;
  readonly logistic?: boolean;
  readonly idm?: number;
  readonly below?: number;
  readonly above?: number;
}

interface Reference {
  readonly x: number[];
  readonly calibrations: readonly { readonly args: Args; readonly result: number[] }[];
  readonly LR: { readonly columns: Record<string, number[]> };
  readonly LFfromLR: Record<string, number[]>;
}

const path = sharedFile("calibration.json");
const reference: Reference | null = path === null ? null : readShared(path);

/** Anchors of the Lipset table: exclusion, crossover, inclusion (Ragin 2009). */
const lipset: Readonly<Record<string, readonly [number, number, number]>> = {
  DEV: [400, 550, 900],
  URB: [25, 50, 65],
  LIT: [50, 75, 90],
  IND: [20, 30, 40],
  STB: [15, 9.5, 5],
  SURV: [-9, 0, 10],
};

function named(thresholds: string): Record<string, number> {
  return Object.fromEntries(
    thresholds
      .split(",")
      .map((one) => one.trim().split("="))
      .map(([k, v]) => [k!, Number(v)]),
  );
}

function answer(x: number[], args: Args): Float64Array {
  const thresholds = args.thresholds!;
  const powers = { below: args.below ?? 1, above: args.above ?? 1 };
  const value = (() => {
    if (typeof thresholds !== "string") return calibrateLevels(x, [thresholds].flat());
    if (args.method === "indirect") return calibrateIndirect(x, thresholds.split(",").map(Number));
    const at = named(thresholds);
    if ("e1" in at) {
      const first = { exclusion: at["e1"], crossover: at["c1"]!, inclusion: at["i1"]! };
      const second = { exclusion: at["e2"]!, crossover: at["c2"]!, inclusion: at["i2"]! };
      return calibrateBell(x, { first, second }, powers);
    }
    const anchors = { exclusion: at["e"]!, crossover: at["c"]!, inclusion: at["i"]! };
    if (args.logistic === false) return calibrateLinear(x, anchors, powers);
    const direct = calibrateDirect(x, anchors, args.idm);
    return direct.ok ? { ok: true as const, value: direct.value.memberships } : direct;
  })();
  if (!value.ok) throw new Error(value.error.kind);
  return value.value;
}

function largestDifference(a: ArrayLike<number>, b: readonly number[]): number {
  expect(a.length).toBe(b.length);
  return Math.max(...b.map((value, i) => Math.abs(value - a[i]!)));
}

describe.skipIf(reference === null)(
  "calibrations of QCA for R (skipped: shared data is absent)",
  () => {
    const { x, calibrations, LR, LFfromLR } = reference ?? {
      x: [],
      calibrations: [],
      LR: { columns: {} },
      LFfromLR: {},
    };

    it.each(calibrations.filter(({ args }) => args.method !== "TFR"))(
      "$args",
      ({ args, result }) => {
        expect(largestDifference(answer(x, args), result)).toBeLessThan(1e-9);
      },
    );

    it.each(Object.keys(LFfromLR))("Lipset, %s", (name) => {
      const [exclusion, crossover, inclusion] = lipset[name]!;
      const anchors = { exclusion, crossover, inclusion };
      const direct = calibrateDirect(LR.columns[name]!, anchors);
      const published = calibrateDirect(LR.columns[name]!, anchors, fsqcaInclusionDegree);
      expect(
        largestDifference(direct.ok ? direct.value.memberships : [], LFfromLR[name]!),
      ).toBeLessThan(1e-9);
      expect(published.ok).toBe(true);
    });
  },
);
