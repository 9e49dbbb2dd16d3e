import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure, Loaded } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { activityGroups } from "#slices/gate/activities.ts";
import { hasBegun } from "../rules-begun.ts";
import { editProgramme, useProgrammeGate, type ProgrammePage } from "./data.ts";
import { Part } from "./part.tsx";
import { Judged } from "./passing-fields.tsx";
import { programmePhrases } from "./phrases.ts";
import editor from "./list-editor.module.css";
import page from "./page.module.css";
import rooms from "./programmes.module.css";
import styles from "./passing.module.css";

/** What kinds of activity the programme is, and what the gate says of each; they are cleared when the work begins. */
export function ActivitiesPart({ page: programme }: { readonly page: ProgrammePage }) {
  const phrases = usePhrases(programmePhrases);
  const mayWrite = useMayWrite();
  const [isEditing, setEditing] = useState(false);
  const gate = useProgrammeGate(programme.id);
  const activities = programme.content.activities ?? [];
  const begun = hasBegun(programme.stage);
  return (
    <Part
      id="activities"
      title={phrases.parts.activities}
      what={begun ? phrases.activitiesBegun : phrases.activitiesIs}
      actions={
        mayWrite &&
        !begun &&
        !isEditing && (
          <Button
            look="bare"
            aria-label={`${phrases.parts.activities} ${phrases.edit}`}
            onClick={() => setEditing(true)}
          >
            {phrases.edit}
          </Button>
        )
      }
    >
      {isEditing ? (
        <ActivitiesForm page={programme} close={() => setEditing(false)} />
      ) : activities.length === 0 ? (
        <p className="quiet">{phrases.noActivities}</p>
      ) : (
        <Loaded query={gate} lines={2}>
          {({ kinds }) => (
            <ul className={page.entries}>
              {activities.map((kind) => (
                <li key={kind}>
                  <Judged kind={kind} judged={kinds[kind]} />
                </li>
              ))}
            </ul>
          )}
        </Loaded>
      )}
    </Part>
  );
}

function ActivitiesForm(props: { readonly page: ProgrammePage; readonly close: () => void }) {
  const phrases = usePhrases(programmePhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const { error, isSending, send } = useCommand(props.close);
  const chosen = props.page.content.activities ?? [];
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const activities = form.getAll("activity").map(String);
    send(
      () =>
        editProgramme(
          props.page.id,
          { content: { activities: activities.length === 0 ? null : activities } },
          wordOf(form, "why"),
        ),
      phrases.saved,
    );
  };
  return (
    <form className={editor.editor} onSubmit={save}>
      {activityGroups.map(({ name, kinds }) => (
        <fieldset key={name.en} className={rooms.checks}>
          <legend>{text(name)}</legend>
          <div className={styles.groups}>
            {Object.entries(kinds).map(([kind, label]) => (
              <label key={kind} className={rooms.check}>
                <input
                  type="checkbox"
                  name="activity"
                  value={kind}
                  defaultChecked={chosen.includes(kind)}
                />
                {text(label)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={rooms.actions}>
        <Button onClick={props.close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending}>
          {frame.save}
        </Button>
      </div>
    </form>
  );
}
