import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink } from "#apps/web/navigation.tsx";
import { benefitSideLabels, benefitSides } from "../model-content.ts";
import {
  benefitShape,
  dependencyShape,
  disruptionShape,
  documentShape,
  harmShape,
  lessonShape,
  needShape,
  riskShape,
} from "./content-lists.ts";
import { editProgramme, type ProgrammePage } from "./data.ts";
import { ContentList, Part } from "./part.tsx";
import { programmePhrases } from "./phrases.ts";
import styles from "./page.module.css";
import { Plain } from "#apps/web/design/figure.tsx";

interface PartProps {
  readonly page: ProgrammePage;
}

function useWording() {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  return { phrases, text };
}

/** The mutual-benefit test: both sides, each with its evidence (SAN-03). */
export function BenefitPart({ page }: PartProps) {
  const wording = useWording();
  const { phrases, text } = wording;
  const { benefits } = page.content;
  const isOneSided = (page.benefit.a === "empty") !== (page.benefit.b === "empty");
  return (
    <Part id="benefit" title={phrases.parts.benefit}>
      {isOneSided && <p className={styles.warning}>{phrases.oneSided}</p>}
      <div className={styles.two}>
        {benefitSides.map((side) => (
          <ContentList
            key={side}
            title={text(benefitSideLabels[side])}
            page={page}
            shape={benefitShape(wording)}
            entries={benefits[side]}
            empty={phrases.benefitTest.empty}
            save={(entries, why) =>
              editProgramme(
                page.id,
                { content: { benefits: { ...benefits, [side]: entries } } },
                why,
              )
            }
          />
        ))}
      </div>
    </Part>
  );
}

export function NeedsPart({ page }: PartProps) {
  const wording = useWording();
  const { phrases } = wording;
  return (
    <Part
      id="needs"
      title={phrases.parts.needs}
      what={<Plain of="rows">{phrases.assessments(page.assessments)}</Plain>}
      actions={
        <PageLink page="/programmes/instruments" search={{ subject: "programme" }}>
          {phrases.assess}
        </PageLink>
      }
    >
      <ContentList
        title={phrases.parts.needs}
        page={page}
        shape={needShape(wording)}
        entries={page.content.needs}
        save={(needs, why) => editProgramme(page.id, { content: { needs } }, why)}
      />
    </Part>
  );
}

export function HarmPart({ page }: PartProps) {
  const wording = useWording();
  const { phrases } = wording;
  const { dividers, connectors } = page.content;
  return (
    <Part id="harm" title={phrases.parts.harm}>
      <div className={styles.two}>
        <ContentList
          title={phrases.dividers}
          page={page}
          shape={harmShape(wording)}
          entries={dividers}
          save={(entries, why) => editProgramme(page.id, { content: { dividers: entries } }, why)}
        />
        <ContentList
          title={phrases.connectors}
          page={page}
          shape={harmShape(wording)}
          entries={connectors}
          save={(entries, why) => editProgramme(page.id, { content: { connectors: entries } }, why)}
        />
      </div>
    </Part>
  );
}

export function RisksPart({ page }: PartProps) {
  const wording = useWording();
  const { phrases, text } = wording;
  const { risks, disruptions, dependencies, documents } = page.content;
  const programmes = Object.values(page.programmes)
    .filter(({ id }) => id !== page.id)
    .map(({ id, name }) => ({ value: id, label: text(name) }));
  return (
    <Part id="risks" title={phrases.parts.risks}>
      <ContentList
        title={phrases.risks}
        page={page}
        shape={riskShape(wording)}
        entries={risks}
        save={(entries, why) => editProgramme(page.id, { content: { risks: entries } }, why)}
      />
      <ContentList
        title={phrases.dependencies}
        page={page}
        shape={dependencyShape(wording, programmes)}
        entries={dependencies}
        save={(entries, why) => editProgramme(page.id, { content: { dependencies: entries } }, why)}
      />
      <ContentList
        title={phrases.disruptions}
        page={page}
        shape={disruptionShape(wording)}
        entries={disruptions}
        save={(entries, why) => editProgramme(page.id, { content: { disruptions: entries } }, why)}
      />
      <ContentList
        title={phrases.documents}
        page={page}
        shape={documentShape(wording)}
        entries={documents}
        save={(entries, why) => editProgramme(page.id, { content: { documents: entries } }, why)}
      />
    </Part>
  );
}

export function LessonsPart({ page }: PartProps) {
  const wording = useWording();
  const { phrases } = wording;
  return (
    <Part id="lessons" title={phrases.parts.lessons} what={phrases.lessonsIs}>
      <ContentList
        title={phrases.parts.lessons}
        page={page}
        shape={lessonShape(wording)}
        entries={page.content.lessons}
        save={(lessons, why) => editProgramme(page.id, { content: { lessons } }, why)}
      />
    </Part>
  );
}
