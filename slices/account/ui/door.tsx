import { useState, type FormEvent, type ReactNode } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { TextField } from "#apps/web/design/field.tsx";
import { rawWordOf, wordOf } from "#apps/web/design/form.ts";
import { NaruMark } from "#apps/web/design/icons.tsx";
import { Failure, Loaded } from "#apps/web/design/notice.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { roles } from "../model.ts";
import {
  acceptInvitation,
  setUp,
  signIn,
  signInAsDemo,
  useEntry,
  useInvitation,
  useMe,
} from "./data.ts";
import { roleLabels, roleMeanings } from "./labels.ts";
import { accountPhrases } from "./phrases.ts";
import { Crossing } from "./crossing.tsx";
import styles from "./door.module.css";

/** The house front: what Naru is on one bank, the way in on the other. */
export function Door(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly tools: ReactNode;
}) {
  const phrases = usePhrases(accountPhrases);
  usePageTitle(props.title);
  return (
    <div className={styles.door}>
      <Crossing />
      <div className={styles.tools}>{props.tools}</div>
      <main className={styles.way}>
        <div className={styles.brand}>
          <NaruMark size={36} />
          <p className={styles.wordmark}>
            <span lang="ko">나루</span> <span lang="en">Naru</span>
          </p>
          <p className={styles.is}>{phrases.naruIs}</p>
          <p className={styles.story}>{phrases.naruStory}</p>
        </div>
        <div className={styles.card}>
          <h1>{props.title}</h1>
          {props.children}
        </div>
      </main>
    </div>
  );
}

/** Runs a form's command: one at a time, its refusal kept beside it. */
function useEntryForm(send: (field: (name: string) => string) => Promise<void>): RunningForm {
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const enter = useEntry();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setSending(true);
    setError(null);
    try {
      await send((name) => (name === "password" ? rawWordOf(form, name) : wordOf(form, name)));
      await enter();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setSending(false);
    }
  };
  return { error, isSending, submit: (event: FormEvent<HTMLFormElement>) => void submit(event) };
}

/** A form under way, as `useEntryForm` runs it. */
interface RunningForm {
  readonly error: unknown;
  readonly isSending: boolean;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
}

/** A form of the door: its fields, the refusal beside them, and the button that opens. */
function EntryForm(props: {
  readonly form: RunningForm;
  readonly verb: string;
  readonly look?: "main" | "plain";
  readonly children: ReactNode;
}) {
  const phrases = usePhrases(accountPhrases);
  const { error, isSending, submit } = props.form;
  return (
    <form className={styles.form} onSubmit={submit}>
      {props.children}
      {error !== null && <Failure error={error} />}
      <Button type="submit" look={props.look ?? "main"} disabled={isSending}>
        {isSending ? phrases.entering : props.verb}
      </Button>
    </form>
  );
}

function NameField() {
  const phrases = usePhrases(accountPhrases);
  return <TextField label={phrases.name} name="name" autoComplete="name" required />;
}

function EmailField() {
  const phrases = usePhrases(accountPhrases);
  return (
    <TextField label={phrases.email} name="email" type="email" autoComplete="username" required />
  );
}

function PasswordField(props: { readonly isNew?: boolean }) {
  const phrases = usePhrases(accountPhrases);
  const isNew = props.isNew === true;
  return (
    <TextField
      label={phrases.password}
      {...(isNew && { hint: phrases.passwordHint })}
      name="password"
      type="password"
      autoComplete={isNew ? "new-password" : "current-password"}
      required
    />
  );
}

export function SignIn() {
  const phrases = usePhrases(accountPhrases);
  const isDemo = useMe().data?.demo === true;
  const form = useEntryForm((field) =>
    signIn({ email: field("email"), password: field("password") }),
  );
  return (
    <>
      {isDemo && <DemoEntry />}
      <EntryForm form={form} verb={phrases.enter} look={isDemo ? "plain" : "main"}>
        <EmailField />
        <PasswordField />
      </EntryForm>
    </>
  );
}

/** Roles to try out; shown only where the server says that this is a demo. */
function DemoEntry() {
  const phrases = usePhrases(accountPhrases);
  const text = useText();
  const enter = useEntry();
  const [error, setError] = useState<unknown>(null);
  const enterAs = (role: (typeof roles)[number]) => {
    signInAsDemo(role).then(enter, setError);
  };
  return (
    <section className={styles.demo} aria-labelledby="demo-title">
      <h2 id="demo-title">{phrases.demo}</h2>
      <p className="quiet">{phrases.demoHint}</p>
      <ul className={styles.roles}>
        {roles.map((role) => (
          <li key={role}>
            <button type="button" className={styles.role} onClick={() => enterAs(role)}>
              <strong>{text(roleLabels[role])}</strong>
              <span>{text(roleMeanings[role])}</span>
            </button>
          </li>
        ))}
      </ul>
      {error !== null && <Failure error={error} />}
    </section>
  );
}

export function SetUp(props: { readonly token: string }) {
  const phrases = usePhrases(accountPhrases);
  const form = useEntryForm((field) =>
    setUp({
      token: field("token"),
      name: field("name"),
      email: field("email"),
      password: field("password"),
    }),
  );
  return (
    <EntryForm form={form} verb={phrases.register}>
      <p className="quiet">{phrases.setupHint}</p>
      <TextField
        label={phrases.token}
        hint={phrases.tokenHint}
        name="token"
        defaultValue={props.token}
        autoComplete="off"
        required
      />
      <NameField />
      <EmailField />
      <PasswordField isNew />
    </EntryForm>
  );
}

export function Accept(props: { readonly token: string; readonly entered: () => void }) {
  const phrases = usePhrases(accountPhrases);
  const text = useText();
  const invitation = useInvitation(props.token);
  const form = useEntryForm(async (field) => {
    await acceptInvitation(props.token, { name: field("name"), password: field("password") });
    props.entered();
  });
  return (
    <Loaded query={invitation}>
      {(open) => (
        <EntryForm form={form} verb={phrases.accept}>
          <p>{phrases.invitedTo(text(open.office), text(roleLabels[open.role]))}</p>
          <TextField
            label={phrases.invitedAs}
            name="email"
            type="email"
            value={open.email}
            readOnly
            autoComplete="username"
          />
          <NameField />
          <PasswordField isNew />
        </EntryForm>
      )}
    </Loaded>
  );
}
