import { useState } from "react";
import { IconButton } from "#apps/web/design/button.tsx";
import { Icon } from "#apps/web/design/icons.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { ActorPicker } from "./actor-picker.tsx";
import { useActorPage } from "./data.ts";
import { actorPhrases } from "./phrases.ts";

/** Chooses several actors one after another; each can be taken out again. */
export function ActorChips(props: {
  readonly label: string;
  readonly value: readonly string[];
  readonly change: (ids: readonly string[]) => void;
}) {
  const [round, setRound] = useState(0);
  const { label, value, change } = props;
  return (
    <div className={register.form}>
      <ActorPicker
        key={round}
        label={label}
        value=""
        choose={(id) => {
          if (!value.includes(id)) change([...value, id]);
          setRound(round + 1);
        }}
      />
      {value.length > 0 && (
        <ul className={register.chips}>
          {value.map((id) => (
            <Chip key={id} id={id} remove={() => change(value.filter((one) => one !== id))} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Chip(props: { readonly id: string; readonly remove: () => void }) {
  const phrases = usePhrases(actorPhrases);
  const text = useText();
  const actor = useActorPage(props.id).data;
  const name = actor === undefined ? props.id : text(actor.name);
  return (
    <li className={register.chip}>
      {name}
      <IconButton label={phrases.takeOut(name)} onClick={props.remove}>
        <Icon name="close" size={14} />
      </IconButton>
    </li>
  );
}
