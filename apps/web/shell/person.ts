import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { roleLabels } from "#slices/account/ui/labels.ts";
import { signOut, useMe } from "#slices/account/ui/data.ts";
import { usePersonName } from "#slices/account/ui/person-name.ts";
import { useLanguage, useText } from "../i18n.tsx";
import { pathOf } from "../navigation.tsx";

/** Who is signed in, in words, and the way out; `null` before the door. */
export function usePerson(): {
  readonly name: string;
  readonly role: string;
  readonly leave: () => void;
} | null {
  const language = useLanguage();
  const text = useText();
  const nameOf = usePersonName();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const me = useMe().data;
  if (me?.state !== "signed-in") return null;
  const leave = async () => {
    await signOut();
    queries.clear();
    await navigate({ to: pathOf(language, "/sign-in") });
  };
  return {
    name: nameOf(me.account.name),
    role: text(roleLabels[me.role]),
    leave: () => void leave(),
  };
}
