import { expect, test } from "vitest";

import { roles, type Role, type Viewer } from "./model.ts";
import { mayManageMembers, mayReadAudit, mayUndo, mayWrite } from "./policy.ts";

const as = (role: Role, accountId = "me"): Viewer => ({ officeId: "o", accountId, role });

/** Who may: viewer, officer, lead, compliance, administrator. */
test.each([
  ["write", mayWrite, [false, true, true, true, true]],
  ["manage members", mayManageMembers, [false, false, false, false, true]],
  ["read the audit chain", mayReadAudit, [false, false, true, true, true]],
  [
    "undo their own command",
    (viewer: Viewer) => mayUndo(viewer, "me"),
    [false, true, true, true, true],
  ],
  [
    "undo another's command",
    (viewer: Viewer) => mayUndo(viewer, "you"),
    [false, false, true, false, true],
  ],
])("may %s", (_, policy, expected) => {
  expect(roles.map((role) => policy(as(role)))).toEqual(expected);
});
