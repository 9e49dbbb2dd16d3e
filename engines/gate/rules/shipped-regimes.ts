import dprk from "../regimes/dprk.json" with { type: "json" };
import kr from "../regimes/kr.json" with { type: "json" };

import { orThrow } from "#kernel/result.ts";

import { readRegime, type Regime } from "./provision.ts";

/** The regimes that ship with the gate, by id: `dprk` (United Nations) and `kr` (domestic chain of the Republic of Korea). */
export const shippedRegimes: Readonly<Record<string, Regime>> = {
  dprk: orThrow(readRegime(dprk)),
  kr: orThrow(readRegime(kr)),
};
