import { Local } from "#apps/web/design/local.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { benefitSideLabels, benefitSides } from "../model-content.ts";
import { stageLabels } from "../model.ts";
import { publishProgramme, usePublicView, withdrawProgramme, type ProgrammePage } from "./data.ts";
import { programmePhrases } from "./phrases.ts";
import { WhyDialog } from "#slices/audit/ui/why-dialog.tsx";
import styles from "./page.module.css";

interface PublishProps {
  readonly page: ProgrammePage;
  readonly isOpen: boolean;
  readonly close: () => void;
}

/** Asks for a publication, agrees to the one asked for, or withdraws it; shows exactly what goes out. */
export function PublishDialog({ page, isOpen, close }: PublishProps) {
  const phrases = usePhrases(programmePhrases);
  const { publication } = page.content;
  if (page.grade?.audience === "public")
    return (
      <WhyDialog
        isOpen={isOpen}
        close={close}
        title={phrases.withdraw}
        what={phrases.isPublic}
        verb={phrases.withdraw}
        look="danger"
        said={phrases.withdrawn}
        work={(why) => withdrawProgramme(page.id, why)}
      />
    );
  const isAsked = publication !== null;
  return (
    <WhyDialog
      isOpen={isOpen}
      close={close}
      title={phrases.publishTitle}
      what={isAsked ? phrases.asked(publication.on) : phrases.publishIs}
      verb={isAsked ? phrases.agreePublish : phrases.askPublish}
      said={isAsked ? phrases.publicDone : phrases.askedDone}
      work={(why) => publishProgramme(page.id, why)}
    >
      <Preview id={page.id} isOpen={isOpen} />
    </WhyDialog>
  );
}

function Preview({ id, isOpen }: { readonly id: string; readonly isOpen: boolean }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const view = usePublicView(id, isOpen);
  return (
    <section className={styles.preview}>
      <h3>{phrases.publicSees}</h3>
      <Loaded query={view} lines={3}>
        {(seen) => (
          <>
            <p>
              <strong>
                <Local text={seen.name} />
              </strong>
              , {text(stageLabels[seen.stage])}
            </p>
            <p>
              <Local text={seen.summary} />
            </p>
            {benefitSides.map((side) => (
              <p key={side}>
                {text(benefitSideLabels[side])}:{" "}
                {(seen.benefits[side] ?? []).map((one) => text(one.text)).join("; ") ||
                  phrases.unknownYet}
              </p>
            ))}
          </>
        )}
      </Loaded>
      <p className="quiet">{phrases.publicHides}</p>
    </section>
  );
}
