import { useMemo } from "react";
import type { LocalText } from "#kernel/local-text.ts";
import { actionColumn, type RowAction } from "#apps/web/design/action-column.tsx";
import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import register from "#apps/web/design/register.module.css";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { RecordLink } from "#apps/web/navigation.tsx";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { territoryName } from "#slices/actor/ui/territory.ts";
import { cityAgreementLabels, tieStatusLabels } from "#slices/tie/model.ts";
import { StatusSample } from "#slices/tie/ui/tie-line.tsx";
import { agreementPhrases, type AgreementWords } from "./phrases.ts";
import type { Recording } from "./record-forms.tsx";
import type { AgreementRow } from "./select.ts";
import styles from "./agreements.module.css";

interface TableProps {
  readonly rows: readonly AgreementRow[];
  readonly isAll: boolean;
  /** Given only to those who may write. */
  readonly change?: Change;
}

interface Change {
  readonly record: (recording: Recording) => void;
  readonly edit: (row: AgreementRow) => void;
}

/** The pacts, one city a row. */
export function AgreementsTable(props: TableProps) {
  const phrases = usePhrases(agreementPhrases);
  const columns = useColumns(props);
  return (
    <DataTable
      caption={phrases.table}
      columns={columns}
      rows={props.rows}
      idOf={({ tie }) => tie.id}
      first={{ column: "city", isDescending: false }}
    />
  );
}

function useColumns({ isAll, change }: TableProps): readonly Column<AgreementRow>[] {
  const phrases = usePhrases(agreementPhrases);
  const frame = usePhrases(framePhrases);
  const language = useLanguage();
  const text = useText();
  return useMemo(() => {
    const nameOf = (row: AgreementRow) => text(row.city.name);
    const columns: Column<AgreementRow>[] = [
      {
        id: "city",
        title: phrases.city,
        order: nameOf,
        cell: (row) => <ActorName actor={row.city} />,
      },
      {
        id: "territory",
        title: phrases.territory,
        order: ({ city }) =>
          city.territory === null ? null : territoryName(city.territory, language),
        cell: ({ city }) =>
          city.territory === null ? "" : territoryName(city.territory, language),
      },
      {
        id: "type",
        title: phrases.type,
        order: ({ tie }) => tie.cityAgreement,
        cell: (row) => <KindCell row={row} />,
      },
      {
        id: "since",
        title: phrases.since,
        isTight: true,
        order: ({ tie }) => tie.since,
        cell: (row) => <SinceCell row={row} />,
      },
      {
        id: "status",
        title: phrases.status,
        isTight: true,
        order: ({ tie }) => tie.status,
        cell: ({ tie }) => (
          <span className={styles.status}>
            <StatusSample status={tie.status} kind={tie.kind} />
            {text(tieStatusLabels[tie.status])}
          </span>
        ),
      },
      {
        id: "evidence",
        title: phrases.evidence,
        order: ({ tie }) => tie.lastEvidence,
        cell: (row) => <EvidenceCell row={row} />,
      },
      {
        id: "council",
        title: phrases.council,
        order: ({ tie }) => tie.council?.decidedOn ?? null,
        cell: (row) => <CouncilCell row={row} />,
      },
      {
        id: "done",
        title: phrases.done,
        order: ({ tie }) => tie.acts[0]?.on ?? null,
        cell: ({ tie }) => {
          const [last] = tie.acts;
          if (last === undefined) return <span className="quiet">{phrases.nothingDone}</span>;
          return (
            <RecordLink kind="tie" id={tie.id}>
              {last.on} {last.text}
              {tie.acts.length > 1 && ` (+${tie.acts.length - 1})`}
            </RecordLink>
          );
        },
      },
      {
        id: "bridge",
        title: phrases.bridge,
        isWide: true,
        order: ({ bridges }) => (bridges.length === 0 ? null : -bridges.length),
        cell: ({ bridges }) => bridges.map(({ name }) => text(name)).join(", "),
      },
    ];
    const near: Column<AgreementRow> = {
      id: "near",
      title: phrases.near,
      order: (row) => text(row.near.name),
      cell: (row) => <ActorName actor={row.near} />,
    };
    const does =
      change === undefined
        ? []
        : [
            actionColumn<AgreementRow>(frame.actions, (row) =>
              actionsOf(row, change, phrases, text),
            ),
          ];
    return [...columns.slice(0, 1), ...(isAll ? [near] : []), ...columns.slice(1), ...does];
  }, [phrases, frame, language, text, isAll, change]);
}

/** Whether the source left a property of the tie to be checked. */
function isUnverified({ tie }: AgreementRow, property: string): boolean {
  const { remarks } = tie;
  if (typeof remarks !== "object" || remarks === null || !("unverified" in remarks)) return false;
  return Array.isArray(remarks.unverified) && remarks.unverified.includes(property);
}

function KindCell({ row }: { readonly row: AgreementRow }) {
  const phrases = usePhrases(agreementPhrases);
  const text = useText();
  const { cityAgreement } = row.tie;
  if (cityAgreement === null)
    return (
      <span className="quiet" title={phrases.unknownTypeHint}>
        {phrases.unknownType}
      </span>
    );
  return (
    <>
      {text(cityAgreementLabels[cityAgreement])}
      {isUnverified(row, "cityAgreement") && (
        <small className={`${register.warning} ${styles.note}`}>{phrases.unverified}</small>
      )}
    </>
  );
}

function SinceCell({ row }: { readonly row: AgreementRow }) {
  const phrases = usePhrases(agreementPhrases);
  const { tie } = row;
  const isAhead = tie.status === "planned" || tie.status === "proposed";
  if (tie.since === null)
    return <span className="quiet">{isAhead ? phrases.notSigned : phrases.sinceUnknown}</span>;
  return (
    <>
      {tie.since}
      <SourceMark what={phrases.since} value={tie.since} from={tie.sources} />
      {isUnverified(row, "since") && (
        <small className={`${register.warning} ${styles.note}`}>{phrases.unverified}</small>
      )}
    </>
  );
}

function EvidenceCell({ row }: { readonly row: AgreementRow }) {
  const phrases = usePhrases(agreementPhrases);
  const text = useText();
  const { tie, warning } = row;
  return (
    <>
      {tie.lastEvidence ?? <span className="quiet">{phrases.noEvidence}</span>}
      <SourceMark what={phrases.evidence} value={text(tie.note)} from={tie.sources} />
      {warning !== null && (
        <small className={`${register.warning} ${styles.note}`}>
          ⚠ {phrases.warnings[warning]}
        </small>
      )}
    </>
  );
}

function CouncilCell({ row }: { readonly row: AgreementRow }) {
  const phrases = usePhrases(agreementPhrases);
  const { council, cityAgreement } = row.tie;
  if (council !== null)
    return (
      <>
        {council.decidedOn} <small className={`quiet ${styles.note}`}>{council.evidence}</small>
      </>
    );
  return (
    <span className="quiet">
      {cityAgreement === "friendship" ? phrases.councilNotNeeded : phrases.councilUnknown}
    </span>
  );
}

function actionsOf(
  row: AgreementRow,
  change: Change,
  phrases: AgreementWords,
  text: (words: LocalText) => string,
): readonly RowAction[] {
  const city = text(row.city.name);
  const record = (what: Recording["what"]) => change.record({ what, tie: row.tie.id, city });
  const council: RowAction = {
    verb: phrases.recordCouncil,
    name: phrases.recordCouncilOf(city),
    act: () => record("council"),
  };
  return [
    { verb: phrases.recordAct, name: phrases.recordActOf(city), act: () => record("act") },
    ...(row.tie.council === null && row.tie.status === "planned" ? [council] : []),
    { verb: phrases.edit, name: phrases.editOf(city), icon: "pencil", act: () => change.edit(row) },
  ];
}
