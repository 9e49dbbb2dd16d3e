import { useState, type FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { SelectField, TextField } from "#apps/web/design/field.tsx";
import { rawWordOf, wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import { handOverKindLabels, handOverKinds, type HandOverKind } from "../model-shipment.ts";
import { leftOf } from "../quantity.ts";
import type { FollowedLine } from "../view.ts";
import { recordHandOvers } from "./data.ts";
import styles from "./grant.module.css";
import { grantPhrases } from "./phrases.ts";

/** Records who took goods over: one receipt for one line or for all that are still open. */
export function HandOverForm(props: {
  readonly shipmentId: string;
  readonly lines: readonly FollowedLine[];
  readonly today: string;
  readonly close: () => void;
}) {
  const phrases = usePhrases(grantPhrases);
  const frame = usePhrases(framePhrases);
  const text = useText();
  const [kind, setKind] = useState<HandOverKind>(
    props.lines.every(({ trail }) => trail.arrived === 0) ? "arrival" : "distribution",
  );
  const { error, isSending, send } = useCommand(props.close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const asked = {
      kind,
      on: wordOf(form, "on"),
      receiver: wordOf(form, "receiver"),
      place: wordOf(form, "place"),
      evidence: wordOf(form, "evidence") || null,
      note: null,
      lines: props.lines.flatMap(({ id }) => {
        const typed = rawWordOf(form, `quantity ${id}`).replaceAll(",", "").trim();
        return typed === "" ? [] : [{ lineId: id, quantity: Number(typed) }];
      }),
      why: text(handOverKindLabels[kind]),
    };
    send(() => recordHandOvers(props.shipmentId, asked), phrases.handedOver);
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <SelectField
        label={phrases.handOverKind}
        value={kind}
        onChange={(event) =>
          setKind(handOverKinds.find((one) => one === event.target.value) ?? "arrival")
        }
        choices={handOverKinds.map((one) => ({ value: one, label: text(handOverKindLabels[one]) }))}
        data-autofocus
      />
      <div className={styles.fields}>
        <TextField
          label={phrases.on}
          name="on"
          type="date"
          defaultValue={props.today}
          max={props.today}
          required
        />
        <TextField label={phrases.receiver} name="receiver" required maxLength={300} />
        <TextField label={phrases.place} name="place" required maxLength={300} />
        <TextField
          label={phrases.evidence}
          hint={phrases.evidenceHint}
          name="evidence"
          maxLength={300}
        />
      </div>
      {props.lines.map((line) => (
        <TextField
          key={`${line.id} ${kind}`}
          label={`${phrases.quantity}: ${line.line === null ? "" : `${String(line.line)}. `}${text(line.description)} (${line.unit})`}
          name={`quantity ${line.id}`}
          inputMode="decimal"
          defaultValue={String(mostOf(line, kind) || "")}
        />
      ))}
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

/** What of a line such a hand-over can be at most. */
function mostOf(line: FollowedLine, kind: HandOverKind): number {
  return kind === "arrival"
    ? leftOf(line.quantity, [line.trail.arrived])
    : (line.trail.open?.quantity ?? 0);
}
