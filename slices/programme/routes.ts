import type { Ground, Routes } from "#slices/account/ground.ts";

import { programmeRoutes as readRoutes } from "./api.ts";
import { programmeCycleRoutes } from "./cycle-api.ts";
import { programmeEditRoutes } from "./edit-api.ts";
import { programmeGateRoutes } from "./gate-api.ts";
import { programmeItemRoutes } from "./items-api.ts";
import { programmeMoneyRoutes } from "./money-api.ts";
import { programmePublishRoutes } from "./publish-api.ts";
import { programmeResultRoutes } from "./results-api.ts";

/** Every route of this slice. */
export const programmeRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    for (const routes of [
      readRoutes,
      programmeCycleRoutes,
      programmeEditRoutes,
      programmeItemRoutes,
      programmeMoneyRoutes,
      programmeResultRoutes,
      programmeGateRoutes,
      programmePublishRoutes,
    ]) {
      await app.register(routes(ground));
    }
  };
