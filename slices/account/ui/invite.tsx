import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { useAnnounce } from "#apps/web/design/toasts.tsx";
import { dateLocales, useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { isRole, roles } from "../model.ts";
import { invite } from "./data.ts";
import { roleLabels } from "./labels.ts";
import { accountPhrases } from "./phrases.ts";
import styles from "./account-page.module.css";

/** Makes a link that lets one person in, in one role, once. */
export function Invite() {
  const phrases = usePhrases(accountPhrases);
  const text = useText();
  const language = useLanguage();
  const announce = useAnnounce();
  const [error, setError] = useState<unknown>(null);
  const [made, setMade] = useState<{ link: string; expiresAt: string } | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const role = form.get("role");
    setError(null);
    try {
      setMade(await invite(wordOf(form, "email"), isRole(role) ? role : "viewer"));
    } catch (refusal) {
      setError(refusal);
    }
  };
  const link = made === null ? "" : new URL(made.link, location.origin).href;
  const until =
    made === null
      ? ""
      : new Intl.DateTimeFormat(dateLocales[language], { dateStyle: "long" }).format(
          new Date(made.expiresAt),
        );
  const copy = () => void navigator.clipboard.writeText(link).then(() => announce(phrases.copied));
  return (
    <section>
      <h2>{phrases.invite}</h2>
      <p className="quiet">{phrases.inviteHint}</p>
      <form className={styles.invite} onSubmit={(event) => void send(event)}>
        <TextField label={phrases.email} name="email" type="email" autoComplete="off" required />
        <SelectField
          label={phrases.role}
          name="role"
          defaultValue="officer"
          choices={roles.map((role) => ({ value: role, label: text(roleLabels[role]) }))}
        />
        <Button type="submit" look="main">
          {phrases.makeLink}
        </Button>
      </form>
      {error !== null && <Failure error={error} />}
      {made !== null && (
        <div className={styles.link}>
          <TextField
            label={phrases.link}
            hint={phrases.linkHint(until)}
            value={link}
            readOnly
            onFocus={(event) => event.target.select()}
          />
          <Button onClick={copy}>{phrases.copy}</Button>
        </div>
      )}
    </section>
  );
}
