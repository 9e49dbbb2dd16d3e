import { CityAgreements } from "#slices/city-agreement/ui/agreements.tsx";
import { ClassGaps } from "#slices/class-gap/ui/gaps.tsx";
import { HostedBodies } from "#slices/hosted-body/ui/hosted-bodies.tsx";
import { Initiatives } from "#slices/initiative/ui/initiatives.tsx";
import { LegalFootings } from "#slices/legal-footing/ui/legal-footings.tsx";
import { Mediators } from "#slices/mediator/ui/mediators.tsx";
import { MembershipPortfolio } from "#slices/membership/ui/portfolio.tsx";
import { NgoScreenings } from "#slices/ngo-screening/ui/ngo-screenings.tsx";
import { Proposals } from "#slices/proposal/ui/proposals.tsx";
import { ThirdChannels } from "#slices/third-channel/ui/third-channels.tsx";
import { Upkeep } from "#slices/upkeep/ui/upkeep.tsx";
import { InRegisters } from "../shell/registers.tsx";

export const MembershipsRoom = () => (
  <InRegisters>
    <MembershipPortfolio />
  </InRegisters>
);

export const SisterCitiesRoom = () => (
  <InRegisters>
    <CityAgreements />
  </InRegisters>
);

export const UpkeepRoom = () => (
  <InRegisters>
    <Upkeep />
  </InRegisters>
);

export const LegalFootingRoom = () => (
  <InRegisters>
    <LegalFootings />
  </InRegisters>
);

export const NgosRoom = () => (
  <InRegisters>
    <NgoScreenings />
  </InRegisters>
);

export const HostedBodiesRoom = () => (
  <InRegisters>
    <HostedBodies />
  </InRegisters>
);

export const GapsRoom = () => (
  <InRegisters>
    <ClassGaps />
  </InRegisters>
);

export const MediatorsRoom = () => (
  <InRegisters>
    <Mediators />
  </InRegisters>
);

export const ThirdChannelsRoom = () => (
  <InRegisters>
    <ThirdChannels />
  </InRegisters>
);

export const ProposalsRoom = () => (
  <InRegisters>
    <Proposals />
  </InRegisters>
);

export const InitiativesRoom = () => (
  <InRegisters>
    <Initiatives />
  </InRegisters>
);
