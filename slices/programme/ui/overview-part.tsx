import { useState, type ReactNode } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import {
  fieldLabels,
  horizonLabels,
  horizonYears,
  levelLabels,
  ministryClassLabels,
  pillarLabels,
  programmeKindLabels,
} from "../model.ts";
import { isBlank } from "../rules.ts";
import { principleCheck, principleLines, principleShape } from "./content-lists.ts";
import { editProgramme, type ProgrammePage } from "./data.ts";
import { OverviewForm } from "./overview-form.tsx";
import { ContentList, Part } from "./part.tsx";
import { PillarBar } from "./pillar-bar.tsx";
import { programmePhrases } from "./phrases.ts";
import { sourcesOfProgramme } from "./provenance.ts";
import { WithSlips } from "#slices/source/ui/slip-notes.tsx";
import styles from "./page.module.css";

/** What it is, in which terms it is filed, and which of those its reader judged. */
export function OverviewPart({ page }: { readonly page: ProgrammePage }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const mayWrite = useMayWrite();
  const [isEditing, setEditing] = useState(false);
  return (
    <Part
      id="overview"
      title={phrases.parts.overview}
      actions={
        mayWrite &&
        !isEditing && (
          <Button
            look="bare"
            aria-label={`${phrases.parts.overview} ${phrases.edit}`}
            onClick={() => setEditing(true)}
          >
            {phrases.edit}
          </Button>
        )
      }
    >
      {isEditing ? (
        <OverviewForm page={page} close={() => setEditing(false)} />
      ) : (
        <Facts page={page} />
      )}
      {page.content.plan?.id === "seoul-pyongyang-plan" && (
        <ContentList
          title={phrases.principles}
          from={{ source: "report", locator: "3.2" }}
          page={page}
          shape={principleShape({ phrases, text })}
          entries={principleLines(page.content.principles)}
          isFixed
          save={(lines, why) =>
            editProgramme(page.id, { content: { principles: principleCheck(lines) } }, why)
          }
        />
      )}
    </Part>
  );
}

function Facts({ page }: { readonly page: ProgrammePage }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const { content, horizon, horizonFinding: finding } = page;
  const judged = content.judged.map((name) => judgedWord(phrases.properties, name));
  const unknown = <span className="quiet">{phrases.unknownYet}</span>;
  return (
    <>
      <p className={styles.summary}>
        {isBlank(page.summary) ? (
          <span className="quiet">{phrases.noSummary}</span>
        ) : (
          <Local text={page.summary} />
        )}
        <SourceMark what={text(page.name)} from={sourcesOfProgramme(page)}>
          {judged.length > 0 && <p>{phrases.judgedIs(judged.join(", "))}</p>}
          {page.slips.map((slip) => (
            <p key={slip.id}>
              {slip.id}: <Local text={slip.note} quietly />
            </p>
          ))}
        </SourceMark>
      </p>
      <dl className={styles.facts} data-cited="">
        <Fact name={phrases.kind}>
          {text(programmeKindLabels[page.kind])}
          <SourceMark what={phrases.kind} from={sourcesOfProgramme(page)} />
        </Fact>
        <Fact name={phrases.level}>
          {page.levels.map((level) => text(levelLabels[level])).join(", ") || unknown}
        </Fact>
        <Fact name={phrases.horizon}>
          {horizon === null
            ? unknown
            : `${text(horizonLabels[horizon])} (${phrases.years(horizonYears[horizon].from, horizonYears[horizon].to)})`}
        </Fact>
        <Fact name={phrases.period}>
          {page.begins === null && page.ends === null
            ? unknown
            : `${page.begins ?? "?"} – ${page.ends ?? phrases.openEnd}`}
          {finding !== null && (
            <span className={styles.warning}>
              {finding.kind === "in-gap"
                ? phrases.inGap(finding.years)
                : phrases.otherHorizon(finding.years, text(horizonLabels[finding.fits]))}
            </span>
          )}
        </Fact>
        <Fact name={phrases.owner}>{page.owner ?? unknown}</Fact>
        <Fact name={phrases.field}>
          {page.fields.map((field) => text(fieldLabels[field])).join(", ") || unknown}
        </Fact>
        <Fact name={phrases.pillars}>
          {page.pillars === null ? (
            <span className="quiet">{phrases.pillarsUnknown}</span>
          ) : (
            <PillarBar shares={page.pillars} />
          )}
        </Fact>
        <Fact name={phrases.nexus}>
          {content.labels.nexus.map((pillar) => text(pillarLabels[pillar])).join(", ") || unknown}
        </Fact>
        <Fact name={phrases.ministry}>
          {content.labels.ministry.map((one) => text(ministryClassLabels[one])).join(", ") ||
            unknown}
          <span className={styles.hint}>
            <WithSlips words={phrases.bothLabels} />
          </span>
        </Fact>
        <Fact name={phrases.goals}>
          <Goals page={page} />
        </Fact>
      </dl>
    </>
  );
}

function Goals({ page }: { readonly page: ProgrammePage }) {
  const phrases = usePhrases(programmePhrases);
  if (page.goals.length === 0) return <span className="quiet">{phrases.none}</span>;
  return (
    <ul className={styles.goals}>
      {page.goals.map((id) => {
        const goal = page.goalNames[id];
        return (
          <li key={id}>
            <RecordLink kind="strategy" id={id}>
              {id} {goal !== undefined && <Local text={goal.name} quietly />}
            </RecordLink>
          </li>
        );
      })}
    </ul>
  );
}

function Fact(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function judgedWord(words: Readonly<Record<string, string>>, name: string): string {
  return words[name] ?? name;
}
