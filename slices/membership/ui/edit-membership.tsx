import type { FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import type { KeptMembership } from "#slices/actor/ui/data.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { activities, activityLabels } from "../model.ts";
import { editMembership, type MembershipEdit } from "./data.ts";
import { membershipPhrases } from "./phrases.ts";
import styles from "./memberships.module.css";

/** Changes one membership: the renewal that reminds somebody, the role, the use made of it. */
export function EditMembership(props: {
  readonly membership: KeptMembership | null;
  readonly name: string;
  readonly close: () => void;
}) {
  const phrases = usePhrases(membershipPhrases);
  const { membership } = props;
  return (
    <Dialog
      isOpen={membership !== null}
      close={props.close}
      title={`${phrases.editTitle}: ${props.name}`}
    >
      {membership !== null && (
        <EditForm key={membership.id} membership={membership} close={props.close} />
      )}
    </Dialog>
  );
}

function EditForm(props: { readonly membership: KeptMembership; readonly close: () => void }) {
  const phrases = usePhrases(membershipPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const { membership } = props;
  const { error, isSending, send } = useCommand(props.close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    send(
      () => editMembership(membership.id, patchFrom(form, membership), wordOf(form, "why")),
      phrases.saved,
    );
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <TextField
        label={phrases.renewal}
        hint={phrases.renewalHint}
        name="renewalOn"
        type="date"
        defaultValue={membership.renewalOn ?? ""}
        data-autofocus
      />
      <SelectField
        label={phrases.activity}
        name="activity"
        defaultValue={membership.activity}
        choices={activities.map((activity) => ({
          value: activity,
          label: text(activityLabels[activity]),
        }))}
      />
      <TextField label={phrases.roleKo} name="roleKo" defaultValue={membership.role?.ko ?? ""} />
      <TextField label={phrases.roleEn} name="roleEn" defaultValue={membership.role?.en ?? ""} />
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={styles.actions}>
        <Button onClick={props.close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending}>
          {frame.save}
        </Button>
      </div>
    </form>
  );
}

/** Only what differs from the membership as it stands; an emptied role is not known, which is `null`. */
export function patchFrom(form: FormData, membership: KeptMembership): MembershipEdit {
  const [ko, en] = [wordOf(form, "roleKo") || null, wordOf(form, "roleEn") || null];
  const entered = {
    renewalOn: wordOf(form, "renewalOn") || null,
    activity:
      activities.find((activity) => activity === wordOf(form, "activity")) ?? membership.activity,
    role: ko === null && en === null ? null : { ko, en },
  };
  const before: Readonly<Record<string, unknown>> = { ...membership };
  return Object.fromEntries(
    Object.entries(entered).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
    ),
  );
}
