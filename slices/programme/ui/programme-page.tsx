import { useEffect, type ReactNode } from "react";
import { Local } from "#apps/web/design/local.tsx";
import { Loaded } from "#apps/web/design/notice.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { PageLink, useAddress, usePart } from "#apps/web/navigation.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { conditionTexts } from "../words.ts";
import { useProgramme, type ProgrammePage } from "./data.ts";
import { ActivitiesPart } from "./activities-part.tsx";
import { BenefitPart, HarmPart, LessonsPart, NeedsPart, RisksPart } from "./content-parts.tsx";
import { CyclePart } from "./cycle-part.tsx";
import { ItemsPart } from "./items-part.tsx";
import { StandingMark } from "./marks.tsx";
import { MoneyPart } from "./money-part.tsx";
import { OverviewPart } from "./overview-part.tsx";
import { PageActions } from "./page-actions.tsx";
import { HandOverPart, PartnersPart } from "./partners-part.tsx";
import { programmePhrases } from "./phrases.ts";
import { ResultsPart } from "./results-part.tsx";
import { StageSteps } from "./stage-steps.tsx";
import styles from "./page.module.css";

/** Everything of one programme on one page, each part written in place; `children` stand after them. */
export function ProgrammePageRoom(props: { readonly children?: ReactNode }) {
  const programme = useProgramme(usePart("programme"));
  return (
    <Loaded query={programme} lines={14}>
      {(page) => <Page page={page}>{props.children}</Page>}
    </Loaded>
  );
}

const parts = [
  "overview",
  "benefit",
  "needs",
  "harm",
  "activities",
  "partners",
  "results",
  "money",
  "items",
  "risks",
  "handOver",
  "cycle",
  "lessons",
] as const;

function Page({ page, children }: { readonly page: ProgrammePage; readonly children: ReactNode }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const [{ part }] = useAddress();
  usePageTitle(text(page.name));
  useEffect(() => {
    if (part === undefined) return;
    const section = document.getElementById(`part-${part}`);
    section?.scrollIntoView({ block: "start" });
    section?.querySelector("h2")?.focus({ preventScroll: true });
  }, [part]);
  return (
    <article className={styles.page}>
      <Head page={page} />
      <div className={styles.columns}>
        <nav aria-label={phrases.contents} className={`${styles.contents} not-printed`}>
          {parts.map((id) => (
            <a key={id} href={`#part-${id}`}>
              {phrases.parts[id]}
            </a>
          ))}
        </nav>
        <div className={styles.parts}>
          <OverviewPart page={page} />
          <BenefitPart page={page} />
          <NeedsPart page={page} />
          <HarmPart page={page} />
          <ActivitiesPart page={page} />
          <PartnersPart page={page} />
          <ResultsPart page={page} />
          <MoneyPart page={page} />
          <ItemsPart page={page} />
          <RisksPart page={page} />
          <HandOverPart page={page} />
          <CyclePart page={page} />
          <LessonsPart page={page} />
          {children}
        </div>
      </div>
    </article>
  );
}

function Head({ page }: { readonly page: ProgrammePage }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  return (
    <header className={styles.head}>
      <p className={styles.crumbs}>
        <PageLink page="/programmes/list">{phrases.crumbs}</PageLink>
      </p>
      <div className={styles.titles}>
        <div>
          <h1>
            <Local text={page.name} />
          </h1>
          <StandingMark standing={page.standing} />
        </div>
        <PageActions page={page} />
      </div>
      {page.standing === "proposal" && <p className="quiet">{phrases.proposalIs}</p>}
      <StageSteps page={page} />
      {page.fallen.length > 0 && page.standing === "own" && page.stage !== "found" && (
        <p className={styles.warning}>
          {phrases.fallen} {page.fallen.map((kind) => text(conditionTexts[kind])).join(", ")}
        </p>
      )}
    </header>
  );
}
