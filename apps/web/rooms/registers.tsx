import { CityAgreements } from "#slices/city-agreement/ui/agreements.tsx";
import { ClassGaps } from "#slices/class-gap/ui/gaps.tsx";
import { HostedBodies } from "#slices/hosted-body/ui/hosted-bodies.tsx";
import { Mediators } from "#slices/mediator/ui/mediators.tsx";
import { MembershipPortfolio } from "#slices/membership/ui/portfolio.tsx";
import { Proposals } from "#slices/proposal/ui/proposals.tsx";
import { ThirdChannels } from "#slices/third-channel/ui/third-channels.tsx";
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
