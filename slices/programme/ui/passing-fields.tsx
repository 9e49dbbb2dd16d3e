import { useId, useState } from "react";
import { SelectField } from "#apps/web/design/field.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { activityGroups } from "#slices/gate/activities.ts";
import type { Declarable } from "#slices/gate/declarable.ts";
import { VerdictMark } from "#slices/gate/ui/verdict-mark.tsx";
import { allowanceLabels } from "#slices/grant/model.ts";
import type { Judged as JudgedView, NameableLetter } from "../gate-page.ts";
import { useProgrammeGate, type GatePage, type PartyAsked, type PassingWish } from "./data.ts";
import { Declarations } from "./declarations.tsx";
import { useAmount } from "./marks.tsx";
import { programmePhrases } from "./phrases.ts";
import rooms from "./programmes.module.css";
import styles from "./passing.module.css";

export const activityLabels = new Map(activityGroups.flatMap(({ kinds }) => Object.entries(kinds)));

interface PassingProps {
  readonly programmeId: string;
  /** Who is paid or invited; absent: nobody is, work begins. */
  readonly party?: PartyAsked;
  readonly passing: PassingWish;
  readonly change: (passing: PassingWish) => void;
}

/** Held by a form: what is told to the gate beside the name. */
export function usePassing(activities: readonly string[] = []) {
  return useState<PassingWish>({ activities, letters: [], declared: [] });
}

/** What a payment or an invitation is, what the law says of it, and under which letters it is to pass. */
export function PurposeFields(
  props: PassingProps & { readonly label: string; readonly hint: string },
) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const { passing, change, label } = props;
  return (
    <>
      <SelectField
        label={label}
        hint={props.hint}
        value={passing.activities[0] ?? ""}
        onChange={(event) =>
          change({
            ...passing,
            activities: event.target.value === "" ? [] : [event.target.value],
            declared: [],
          })
        }
        choices={[
          { value: "", label: phrases.noPurpose },
          ...[...activityLabels].map(([value, name]) => ({ value, label: text(name) })),
        ]}
      />
      <LetterFields {...props} />
    </>
  );
}

/** The letters of the programme that may be named, beside what the party and the activities need. */
export function LetterFields(props: PassingProps) {
  const { programmeId, party, passing } = props;
  const words = passing.declared.map(({ word }) => word);
  return (
    <Loaded query={useProgrammeGate(programmeId, party, words)} lines={2}>
      {(gate) => <Letters {...props} gate={gate} />}
    </Loaded>
  );
}

function Letters({ gate, passing, change, programmeId }: PassingProps & { gate: GatePage }) {
  const phrases = usePhrases(programmePhrases);
  const id = useId();
  const { letters } = passing;
  const activities = [...new Set([...gate.implied, ...passing.activities])];
  const turn = (letter: string) =>
    change({
      ...passing,
      letters: letters.includes(letter)
        ? letters.filter((one) => one !== letter)
        : [...letters, letter],
    });
  return (
    <div className={styles.passing}>
      {gate.party !== null && <JudgedLine name={phrases.partyJudged} judged={gate.party} />}
      {activities.map((kind) => (
        <Judged key={kind} kind={kind} judged={gate.kinds[kind]} />
      ))}
      <Declarations
        declarable={declarableOf(gate, activities)}
        declared={passing.declared}
        change={(declared) => change({ ...passing, declared })}
      />
      <fieldset className={rooms.checks} aria-describedby={`${id}-letters`}>
        <legend>{phrases.lettersNamed}</legend>
        <p id={`${id}-letters`} className="quiet">
          {gate.letters.length === 0 ? phrases.noLetters : phrases.lettersHint}{" "}
          {gate.letters.length === 0 && (
            <PageLink page="/gate/grants/new" search={{ programme: programmeId }}>
              {phrases.recordLetter}
            </PageLink>
          )}
        </p>
        {gate.letters.map((letter) => (
          <label key={letter.id} className={rooms.check}>
            <input
              type="checkbox"
              checked={letters.includes(letter.id)}
              onChange={() => turn(letter.id)}
            />
            <LetterLine letter={letter} />
          </label>
        ))}
      </fieldset>
    </div>
  );
}

function LetterLine({ letter }: { readonly letter: NameableLetter }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const amount = useAmount();
  const { reference, allows, activities, until, left } = letter;
  return (
    <span>
      <strong>{reference}</strong>{" "}
      <span className="quiet">
        {[
          text(allowanceLabels[allows]),
          activities
            .map((kind) => text(activityLabels.get(kind) ?? { ko: kind, en: kind }))
            .join(", "),
          phrases.letterUntil(until),
          left === null ? "" : phrases.letterLeft(amount(left.amount, left.currency)),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </span>
  );
}

/** What can be declared of the party and the activities, each word once. */
function declarableOf(gate: GatePage, activities: readonly string[]): readonly Declarable[] {
  const judged = [gate.party, ...activities.map((kind) => gate.kinds[kind])];
  const found = judged.flatMap((one) => one?.declarable ?? []);
  return [...new Map(found.map((one) => [one.word, one])).values()];
}

/** One kind of activity: its verdict and the paragraphs that bite. */
export function Judged(props: { readonly kind: string; readonly judged: JudgedView | undefined }) {
  const text = useText();
  const { kind, judged } = props;
  const name = text(activityLabels.get(kind) ?? { ko: kind, en: kind });
  return <JudgedLine name={name} judged={judged} />;
}

function JudgedLine(props: { readonly name: string; readonly judged: JudgedView | undefined }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const { name, judged } = props;
  return (
    <div className={styles.judged}>
      <p>
        {judged !== undefined && <VerdictMark verdict={judged.verdict} />} {name}
      </p>
      {(judged?.paragraphs ?? []).map(({ id, instrument, paragraph, title, mark }) => (
        <p key={id} className="quiet">
          <span data-source-place="">
            {instrument} {paragraph}
          </span>
          : {text(title)}
          {mark !== "verified" && ` (${phrases.unverifiedLaw})`}
        </p>
      ))}
    </div>
  );
}
