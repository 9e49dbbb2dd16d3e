import type { Generated } from "kysely";

import type { Role } from "./model.ts";

declare module "#kernel/tables.ts" {
  interface Tables {
    office: OfficeTable;
    office_member: OfficeMemberTable;
    invitation: InvitationTable;
  }
}

interface OfficeTable {
  office_id: string;
  name_ko: string;
  name_en: string;
  principal_actor_id: string | null;
  is_demo: boolean;
  created_at: Generated<string>;
}

interface OfficeMemberTable {
  office_id: string;
  account_id: string;
  name: string;
  email: string;
  role: Role;
  added_at: Generated<string>;
}

interface InvitationTable {
  office_id: string;
  id: string;
  token_hash: string;
  email: string;
  role: Role;
  invited_by: string;
  expires_at: string;
  accepted_at: string | null;
  accepted_by: string | null;
}
