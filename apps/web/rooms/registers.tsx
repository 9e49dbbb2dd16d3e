import { CityAgreements } from "#slices/city-agreement/ui/agreements.tsx";
import { MembershipPortfolio } from "#slices/membership/ui/portfolio.tsx";
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
