import type { FormEvent } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Dialog } from "#apps/web/design/dialog.tsx";
import { TextField } from "#apps/web/design/field.tsx";
import { wordOf } from "#apps/web/design/form.ts";
import { Failure } from "#apps/web/design/notice.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useCommand } from "#slices/audit/ui/use-command.ts";
import type { ProgrammeItem } from "../model-parts.ts";
import type { DraftItem } from "../rules-items.ts";
import { editItem, enterItems, type ProgrammePage } from "./data.ts";
import { programmePhrases } from "./phrases.ts";
import rooms from "./programmes.module.css";

interface ItemProps {
  readonly page: ProgrammePage;
  /** `null`: a new line. */
  readonly item: ProgrammeItem | null;
  readonly close: () => void;
}

/** Writes one line of the item list. */
export function ItemDialog(props: ItemProps) {
  const phrases = usePhrases(programmePhrases);
  const title = props.item === null ? phrases.addLine : phrases.editLine(props.item.line);
  return (
    <Dialog isOpen close={props.close} title={title}>
      <ItemForm {...props} />
    </Dialog>
  );
}

function ItemForm({ page, item, close }: ItemProps) {
  const phrases = usePhrases(programmePhrases);
  const frame = usePhrases(framePhrases);
  const { itemFields: words } = phrases;
  const { error, isSending, send } = useCommand(close);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const draft = draftItemOf(form);
    const why = wordOf(form, "why");
    send(
      () =>
        item === null
          ? enterItems(page.id, { items: [draft], replaces: false, why })
          : editItem(page.id, item.id, draft, why),
      phrases.saved,
    );
  };
  return (
    <form className={rooms.form} onSubmit={save}>
      <div className={rooms.pair}>
        <TextField
          label={words.hs}
          name="hs"
          inputMode="numeric"
          pattern="[\d.]{2,13}"
          defaultValue={item?.hs ?? ""}
          data-autofocus
        />
        <TextField
          label={`${words.description} (${phrases.ko})`}
          name="ko"
          lang="ko"
          defaultValue={item?.description.ko ?? ""}
          maxLength={300}
        />
        <TextField
          label={`${words.description} (${phrases.en})`}
          name="en"
          lang="en"
          defaultValue={item?.description.en ?? ""}
          maxLength={300}
        />
        <TextField
          label={words.quantity}
          name="quantity"
          inputMode="decimal"
          pattern="[\d,]+(\.\d+)?"
          defaultValue={item?.quantity?.toString() ?? ""}
        />
        <TextField label={words.unit} name="unit" defaultValue={item?.unit ?? ""} maxLength={120} />
        <TextField
          label={words.value}
          name="value"
          inputMode="decimal"
          pattern="[\d,]+(\.\d+)?"
          defaultValue={item?.value?.toString() ?? ""}
        />
        <TextField
          label={words.currency}
          name="currency"
          pattern="[A-Z]{3}"
          maxLength={3}
          defaultValue={item?.currency ?? ""}
        />
        <TextField label={words.origin} name="origin" defaultValue={item?.origin ?? ""} />
        <TextField label={words["end-user"]} name="endUser" defaultValue={item?.endUser ?? ""} />
        <TextField label={words.route} name="route" defaultValue={item?.route ?? ""} />
        <TextField
          label={words.declared}
          name="declared"
          defaultValue={item?.declared.join(", ") ?? ""}
        />
      </div>
      <TextField label={phrases.why} hint={phrases.whyHint} name="why" required maxLength={500} />
      {error !== null && <Failure error={error} />}
      <div className={rooms.actions}>
        <Button onClick={close}>{frame.cancel}</Button>
        <Button type="submit" look="main" disabled={isSending}>
          {frame.save}
        </Button>
      </div>
    </form>
  );
}

function draftItemOf(form: FormData): DraftItem {
  const word = (name: string) => wordOf(form, name) || null;
  const number = (name: string) => {
    const text = wordOf(form, name).replaceAll(",", "");
    return text === "" ? null : Number(text);
  };
  return {
    hs: word("hs")?.replaceAll(".", "") ?? null,
    description: { ko: word("ko"), en: word("en") },
    quantity: number("quantity"),
    unit: word("unit"),
    value: number("value"),
    currency: word("currency"),
    origin: word("origin"),
    endUser: word("endUser"),
    route: word("route"),
    declared: wordOf(form, "declared")
      .split(",")
      .flatMap((one) => (one.trim() === "" ? [] : [one.trim()])),
  };
}
