import { useMemo, useState } from "react";
import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { commitments, seatLabels, type Initiative, type Invitee } from "../model.ts";
import { seatsAmiss, withoutGoBetween } from "../rules-coverage.ts";
import { commitmentOf } from "../rules.ts";
import type { InitiativesAnswer } from "./data.ts";
import { HappenedDialog, type Happening } from "./happened-form.tsx";
import { Said, Named, StateBar, StateMark } from "./marks.tsx";
import { initiativePhrases } from "./phrases.ts";
import styles from "./initiatives.module.css";

interface InviteesProps {
  readonly initiative: Initiative;
  readonly answer: InitiativesAnswer;
}

/** Who is to take part, as what, through whom, and what each said. */
export function Invitees({ initiative, answer }: InviteesProps) {
  const phrases = usePhrases(initiativePhrases);
  const mayWrite = useMayWrite();
  const [happening, setHappening] = useState<Happening | null>(null);
  const columns = useColumns({ initiative, answer, note: mayWrite ? setHappening : undefined });
  const { invitees } = initiative;
  if (invitees.length === 0) return <p className="quiet">{phrases.noInvitees}</p>;
  const members = invitees.filter(({ seat }) => seat === "member").length;
  return (
    <>
      <p className={styles.counts}>
        <span data-figure="rows">{phrases.inviteesCount(members, invitees.length - members)}</span>
        <StateBar invitees={invitees} />
      </p>
      {initiative.form === "meeting" && members === invitees.length && (
        <p className="quiet">
          {phrases.noGuests}
          <SourceMark what={phrases.invitees} from={[{ source: "report", locator: "5.1.4" }]} />
        </p>
      )}
      <DataTable
        caption={phrases.invitees}
        columns={columns}
        rows={invitees}
        idOf={({ actor }) => actor}
      />
      <HappenedDialog
        initiative={initiative.id}
        happening={happening}
        close={() => setHappening(null)}
      />
    </>
  );
}

function useColumns(
  given: InviteesProps & { readonly note: ((happening: Happening) => void) | undefined },
): readonly Column<Invitee>[] {
  const phrases = usePhrases(initiativePhrases);
  const text = useText();
  const { initiative, answer, note } = given;
  return useMemo(() => {
    const nameOf = ({ actor }: Invitee) =>
      text(answer.actors[actor]?.name ?? { ko: actor, en: actor });
    const lost = new Set(withoutGoBetween(initiative.invitees, answer.actors));
    const hasGoBetween = initiative.invitees.some((one) => one.goBetween !== null || lost.has(one));
    const goBetween: Column<Invitee> = {
      id: "go-between",
      title: phrases.goBetween,
      cell: (one) =>
        one.goBetween === null ? (
          lost.has(one) && <span className={register.warning}>⚠ {phrases.needsGoBetween}</span>
        ) : (
          <Named id={one.goBetween} answer={answer} />
        ),
    };
    const columns: Column<Invitee>[] = [
      {
        id: "actor",
        title: phrases.actor,
        order: nameOf,
        cell: ({ actor }) => <Named id={actor} answer={answer} />,
      },
      {
        id: "seat",
        title: phrases.seat,
        isTight: true,
        order: ({ seat }) => seat,
        cell: (one) => <SeatCell invitee={one} initiative={initiative} answer={answer} />,
      },
      {
        id: "interest",
        title: phrases.interest,
        cell: ({ interest, citation }) => (
          <span className={register.mayWrap}>
            <Said what={phrases.interest} words={interest} citation={citation} />
          </span>
        ),
      },
      ...(hasGoBetween ? [goBetween] : []),
      {
        id: "state",
        title: phrases.state,
        order: (one) => commitments.indexOf(commitmentOf(one)),
        cell: (one) => <AnswerCell invitee={one} />,
      },
    ];
    if (note === undefined) return columns;
    const does: Column<Invitee> = {
      id: "does",
      title: phrases.answer,
      isTight: true,
      cell: (one) => (
        <button
          type="button"
          className={`${register.small} not-printed`}
          aria-label={phrases.answerOf(nameOf(one))}
          onClick={() => note({ what: "answer", actor: one.actor, name: nameOf(one) })}
        >
          {phrases.answer}
        </button>
      ),
    };
    return [...columns, does];
  }, [initiative, answer, note, phrases, text]);
}

function AnswerCell({ invitee }: { readonly invitee: Invitee }) {
  const phrases = usePhrases(initiativePhrases);
  const last = invitee.answers.at(-1);
  return (
    <>
      <StateMark state={commitmentOf(invitee)} />
      {last !== undefined && (
        <small className={register.under} data-figure="log">
          {last.on} · {last.evidence}
          {invitee.answers.length > 1 && ` · ${phrases.earlier(invitee.answers.length - 1)}`}
        </small>
      )}
    </>
  );
}

/** As what it is invited, and what the register says of its seat in the body. */
function SeatCell({ invitee, initiative, answer }: InviteesProps & { readonly invitee: Invitee }) {
  const phrases = usePhrases(initiativePhrases);
  const text = useText();
  const isAmiss = seatsAmiss(initiative, answer.seats).includes(invitee);
  const seat = answer.seats.find(
    ({ actor, body }) => actor === invitee.actor && body === initiative.body,
  );
  return (
    <>
      {text(seatLabels[invitee.seat])}
      {isAmiss && (
        <small className={`${register.under} ${register.warning}`}>
          ⚠ {invitee.seat === "member" ? phrases.seatMember : phrases.seatGuest}
        </small>
      )}
      {!isAmiss && seat !== undefined && (
        <small className={register.under}>
          <RecordLink kind="tie" id={seat.tie}>
            {phrases.already}
          </RecordLink>
        </small>
      )}
    </>
  );
}
