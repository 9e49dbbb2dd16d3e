import { useNavigate } from "@tanstack/react-router";
import { Accept, Door, SetUp, SignIn } from "#slices/account/ui/door.tsx";
import { accountPhrases } from "#slices/account/ui/phrases.ts";
import { useLanguage, usePhrases } from "../i18n.tsx";
import { pathOf, useAddress, usePart } from "../navigation.tsx";
import { LanguageSwitch, ThemeSwitch } from "../shell/switches.tsx";

const tools = (
  <>
    <LanguageSwitch />
    <ThemeSwitch />
  </>
);

export function SignInPage() {
  const phrases = usePhrases(accountPhrases);
  return (
    <Door title={phrases.signIn} tools={tools}>
      <SignIn />
    </Door>
  );
}

export function SetupPage() {
  const phrases = usePhrases(accountPhrases);
  const [{ token }] = useAddress();
  return (
    <Door title={phrases.setup} tools={tools}>
      <SetUp token={token ?? ""} />
    </Door>
  );
}

export function InvitationPage() {
  const phrases = usePhrases(accountPhrases);
  const language = useLanguage();
  const navigate = useNavigate();
  return (
    <Door title={phrases.invitation} tools={tools}>
      <Accept
        token={usePart("token")}
        entered={() => void navigate({ to: pathOf(language, "/") })}
      />
    </Door>
  );
}
