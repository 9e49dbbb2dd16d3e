import { useState } from "react";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { ActorIntroduction, Facts, Slips } from "#slices/actor/ui/actor-parts.tsx";
import { ActorDisputes } from "#slices/actor/ui/claims.tsx";
import { EditActor } from "#slices/actor/ui/edit-actor.tsx";
import { MergeActor } from "#slices/actor/ui/merge-actor.tsx";
import { SplitActor } from "#slices/actor/ui/split-actor.tsx";
import {
  useActorPage,
  type ActorPage,
  type KeptMembership,
  type KeptTie,
} from "#slices/actor/ui/data.ts";
import { actorPhrases, mergePhrases } from "#slices/actor/ui/phrases.ts";
import { AssessmentsOf } from "#slices/instrument/ui/assessments-of.tsx";
import { EditMembership } from "#slices/membership/ui/edit-membership.tsx";
import { Memberships } from "#slices/membership/ui/memberships.tsx";
import { membershipPhrases } from "#slices/membership/ui/phrases.ts";
import { ScreeningOf } from "#slices/ngo-screening/ui/ngo-screenings.tsx";
import { EnterTie } from "#slices/tie/ui/enter-tie.tsx";
import { EditTie } from "#slices/tie/ui/edit-tie.tsx";
import { EgoPicture } from "#slices/tie/ui/ego-picture.tsx";
import { tiePhrases } from "#slices/tie/ui/phrases.ts";
import { TiesByStatus } from "#slices/tie/ui/ties-by-status.tsx";
import { UpkeepOf } from "#slices/upkeep/ui/upkeep.tsx";
import { RowCount } from "../design/figure.tsx";
import button from "../design/button.module.css";
import { Button } from "../design/button.tsx";
import { Icon } from "../design/icons.tsx";
import { Local } from "../design/local.tsx";
import { Loaded } from "../design/notice.tsx";
import { Refusal } from "../http.ts";
import { usePhrases, useText } from "../i18n.tsx";
import { PageLink, usePart } from "../navigation.tsx";
import { usePageTitle } from "../page-title.ts";
import { framePhrases } from "../phrases.ts";
import styles from "./rooms.module.css";

/** One actor on one page: who, ties, memberships, facts, what is wrong with the sources. */
export function ActorRoom() {
  const page = useActorPage(usePart("actor"));
  if (page.error instanceof Refusal && page.error.status === 404)
    return <Missing refusal={page.error} />;
  return (
    <Loaded query={page} lines={14}>
      {(actor) => <Actor actor={actor} />}
    </Loaded>
  );
}

/** An address of an actor that the office does not keep: said in the page's heading, with the way to the list. */
function Missing(props: { readonly refusal: Refusal }) {
  const frame = usePhrases(framePhrases);
  const text = useText();
  const { problem } = props.refusal;
  usePageTitle(text(problem.message));
  return (
    <div className={styles.room}>
      <header role="alert">
        <p className={styles.crumbs}>
          <PageLink page="/network/actors">{frame.actors}</PageLink>
        </p>
        <h1>{text(problem.message)}</h1>
        <p>{text(problem.repair)}</p>
      </header>
    </div>
  );
}

function Actor(props: { readonly actor: ActorPage }) {
  const phrases = usePhrases(actorPhrases);
  const mayWrite = useMayWrite();
  const text = useText();
  const { actor } = props;
  usePageTitle(text(actor.name));
  return (
    <div className={styles.room}>
      <ActorHead actor={actor} mayWrite={mayWrite} />
      <OwnTies actor={actor} mayWrite={mayWrite} />
      {actor.memberships.length > 0 && <OwnMemberships actor={actor} mayWrite={mayWrite} />}
      <UpkeepOf actor={actor.id} />
      {actor.kind === "ngo-domestic" && <ScreeningOf actor={actor.id} />}
      <section>
        <h2>{phrases.surroundings}</h2>
        <EgoPicture id={actor.id} />
      </section>
      <AssessmentsOf kind="actor" id={actor.id} />
      <div className={styles.two}>
        <section>
          <h2>{phrases.facts}</h2>
          <Facts facts={actor.facts} />
        </section>
        <div className={styles.room}>
          <section>
            <h2>{phrases.claims}</h2>
            <ActorDisputes actor={actor} />
          </section>
          <section>
            <h2>{phrases.slipsTitle}</h2>
            <Slips slips={actor.slips} />
          </section>
        </div>
      </div>
    </div>
  );
}

interface PartProps {
  readonly actor: ActorPage;
  readonly mayWrite: boolean;
}

function OwnTies(props: PartProps) {
  const phrases = usePhrases(tiePhrases);
  const text = useText();
  const [edited, setEdited] = useState<KeptTie | null>(null);
  const [isEntering, setEntering] = useState(false);
  const { actor, mayWrite } = props;
  const otherId = edited?.from === actor.id ? edited.to : edited?.from;
  const other = actor.actors[otherId ?? ""];
  return (
    <section>
      <div className={styles.titles}>
        <h2>
          {phrases.ties} <RowCount count={actor.ties.length} />
        </h2>
        {mayWrite && (
          <Button className="not-printed" onClick={() => setEntering(true)}>
            {phrases.enter}
          </Button>
        )}
      </div>
      <TiesByStatus
        center={actor.id}
        ties={actor.ties}
        actors={actor.actors}
        edit={mayWrite ? setEdited : undefined}
      />
      <EditTie
        tie={edited}
        name={other === undefined ? "" : text(other.name)}
        close={() => setEdited(null)}
      />
      <EnterTie from={actor.id} isOpen={isEntering} close={() => setEntering(false)} />
    </section>
  );
}

function OwnMemberships(props: PartProps) {
  const phrases = usePhrases(membershipPhrases);
  const text = useText();
  const [edited, setEdited] = useState<KeptMembership | null>(null);
  const { actor, mayWrite } = props;
  const otherId = edited?.body === actor.id ? edited.member : edited?.body;
  const other = actor.actors[otherId ?? ""];
  return (
    <section>
      <h2>
        {phrases.memberships} <RowCount count={actor.memberships.length} />
      </h2>
      <Memberships
        center={actor.id}
        memberships={actor.memberships}
        actors={actor.actors}
        edit={mayWrite ? setEdited : undefined}
      />
      <EditMembership
        membership={edited}
        name={other === undefined ? "" : text(other.name)}
        close={() => setEdited(null)}
      />
    </section>
  );
}

function ActorHead(props: PartProps) {
  const phrases = usePhrases(actorPhrases);
  const frame = usePhrases(framePhrases);
  const merging = usePhrases(mergePhrases);
  const [open, setOpen] = useState<"edit" | "merge" | "split" | null>(null);
  const close = () => setOpen(null);
  const { actor } = props;
  return (
    <header>
      <p className={`${styles.crumbs} not-printed`}>
        <PageLink page="/network/actors">{frame.actors}</PageLink>
      </p>
      <div className={styles.titles}>
        <h1>
          <Local text={actor.name} />{" "}
          {actor.abbr !== null && <span className="quiet">{actor.abbr}</span>}
        </h1>
        <div className={`${styles.actions} not-printed`}>
          <PageLink
            page="/network/channels"
            search={{ to: actor.id }}
            className={`${button.button} ${button.main}`}
          >
            {phrases.findChannels}
          </PageLink>
          {props.mayWrite && (
            <>
              <Button onClick={() => setOpen("edit")}>
                <Icon name="pencil" />
                {phrases.edit}
              </Button>
              <Button onClick={() => setOpen("merge")}>{merging.merge}</Button>
              <Button onClick={() => setOpen("split")}>{merging.split}</Button>
            </>
          )}
          <Button onClick={() => print()}>
            <Icon name="print" />
            {frame.print}
          </Button>
        </div>
      </div>
      <ActorIntroduction actor={actor} />
      <EditActor actor={actor} isOpen={open === "edit"} close={close} />
      <MergeActor actor={actor} isOpen={open === "merge"} close={close} />
      <SplitActor actor={actor} isOpen={open === "split"} close={close} />
    </header>
  );
}
