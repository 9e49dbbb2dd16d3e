import { MembershipPortfolio } from "#slices/membership/ui/portfolio.tsx";
import { InRegisters } from "../shell/registers.tsx";

export const MembershipsRoom = () => (
  <InRegisters>
    <MembershipPortfolio />
  </InRegisters>
);
