import type { Ground, Routes } from "#slices/account/ground.ts";
import { cityAgreementRoutes } from "#slices/city-agreement/api.ts";
import { classGapRoutes } from "#slices/class-gap/api.ts";
import { hostedBodyRoutes } from "#slices/hosted-body/api.ts";
import { initiativeRoutes } from "#slices/initiative/api.ts";
import { legalFootingRoutes } from "#slices/legal-footing/api.ts";
import { mediatorRoutes } from "#slices/mediator/api.ts";
import { portfolioRoutes } from "#slices/membership/portfolio-api.ts";
import { ngoScreeningRoutes } from "#slices/ngo-screening/api.ts";
import { proposalRoutes } from "#slices/proposal/api.ts";
import { thirdChannelRoutes } from "#slices/third-channel/api.ts";
import { upkeepRoutes } from "#slices/upkeep/api.ts";

/** The routes of the registers of the network. */
export const registerRoutes: readonly ((ground: Ground) => Routes)[] = [
  portfolioRoutes,
  cityAgreementRoutes,
  hostedBodyRoutes,
  classGapRoutes,
  mediatorRoutes,
  thirdChannelRoutes,
  proposalRoutes,
  initiativeRoutes,
  upkeepRoutes,
  legalFootingRoutes,
  ngoScreeningRoutes,
];
