import { useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { useMayWrite } from "#slices/account/ui/data.ts";
import type { Partner } from "../model-content.ts";
import { Declared } from "./declared.tsx";
import { handOverShape, partnerShape, placeShape } from "./content-lists.ts";
import { editProgramme, invitePartner, type ProgrammePage } from "./data.ts";
import { ContentList, Part } from "./part.tsx";
import { PurposeFields, usePassing } from "./passing-fields.tsx";
import { programmePhrases } from "./phrases.ts";
import { WhyDialog } from "#slices/audit/ui/why-dialog.tsx";
import styles from "./page.module.css";

/** Who takes part, who of them was invited through the gate, and where it happens. */
export function PartnersPart({ page }: { readonly page: ProgrammePage }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const [invited, setInvited] = useState<string | null>(null);
  const { partners, places } = page.content;
  const nameOf = (id: string) => text(page.actors[id]?.name ?? { ko: id, en: id });
  return (
    <Part id="partners" title={phrases.parts.partners}>
      <ContentList
        title={phrases.partners}
        page={page}
        shape={partnerShape({ phrases, text })}
        entries={partners}
        save={(entries, why) =>
          editProgramme(
            page.id,
            { content: { partners: entries.map(({ actorId, role }) => ({ actorId, role })) } },
            why,
          )
        }
        renderAfter={({ actorId }) => (
          <Invited
            partner={partners.find((one) => one.actorId === actorId)}
            name={nameOf(actorId)}
            isOwn={page.standing === "own"}
            invite={() => setInvited(actorId)}
          />
        )}
      />
      <ContentList
        title={phrases.places}
        page={page}
        shape={placeShape({ phrases, text })}
        entries={places}
        save={(entries, why) => editProgramme(page.id, { content: { places: entries } }, why)}
      />
      {invited !== null && (
        <InviteDialog
          programmeId={page.id}
          actorId={invited}
          name={nameOf(invited)}
          close={() => setInvited(null)}
        />
      )}
    </Part>
  );
}

/** Invites through the gate: what the invitation is, and the letters under which it is to pass. */
function InviteDialog(props: {
  readonly programmeId: string;
  readonly actorId: string;
  readonly name: string;
  readonly close: () => void;
}) {
  const phrases = usePhrases(programmePhrases);
  const [passing, setPassing] = usePassing();
  return (
    <WhyDialog
      isOpen
      close={props.close}
      title={phrases.inviteTitle(props.name)}
      what={phrases.inviteIs}
      verb={phrases.invite}
      said={phrases.inviteDone}
      work={(why) => invitePartner(props.programmeId, props.actorId, passing, why)}
    >
      <PurposeFields
        label={phrases.invitationPurpose}
        hint={phrases.invitationHint}
        programmeId={props.programmeId}
        party={{ id: props.actorId, isInvited: true }}
        passing={passing}
        change={setPassing}
      />
    </WhyDialog>
  );
}

function Invited(props: {
  readonly partner: Partner | undefined;
  readonly name: string;
  readonly isOwn: boolean;
  readonly invite: () => void;
}) {
  const phrases = usePhrases(programmePhrases);
  const mayWrite = useMayWrite();
  const { partner } = props;
  if (partner === undefined) return null;
  if (partner.invited !== null)
    return (
      <>
        <p className={styles.good} data-figure="log">
          ✓ {phrases.invited(partner.invited.on)}
        </p>
        <Declared clearance={partner.invited} />
      </>
    );
  return (
    <p className={styles.hint}>
      {phrases.notInvited}{" "}
      {mayWrite && props.isOwn && (
        <Button
          look="bare"
          className="not-printed"
          aria-label={`${phrases.invite}: ${props.name}`}
          onClick={props.invite}
        >
          {phrases.invite}
        </Button>
      )}
    </p>
  );
}

/** Who owns it afterwards (PRG-04, PRG-10). */
export function HandOverPart({ page }: { readonly page: ProgrammePage }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const { handOver } = page.content;
  return (
    <Part id="handOver" title={phrases.parts.handOver} what={phrases.handOverIs}>
      <ContentList
        title={phrases.takesOver}
        page={page}
        shape={handOverShape({ phrases, text })}
        entries={handOver === null ? [] : [handOver]}
        most={1}
        empty={phrases.noHandOver}
        save={(entries, why) =>
          editProgramme(page.id, { content: { handOver: entries[0] ?? null } }, why)
        }
      />
    </Part>
  );
}
