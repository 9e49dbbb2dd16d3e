import { Matrix } from "#apps/web/design/matrix.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases, useText } from "#apps/web/i18n.tsx";
import { RecordLink } from "#apps/web/navigation.tsx";
import { isIssue, issueLabels } from "#slices/tie/model-issues.ts";
import { topicFamilyLabels } from "#slices/tie/model-topics.ts";
import { leverageAt, leverageColumns, uncoveredTopics, type Placed } from "../leverage.ts";
import { seatLabels, seatMeaning, seats } from "../seats.ts";
import type { PortfolioAnswer } from "./portfolio-data.ts";
import { portfolioPhrases } from "./portfolio-phrases.ts";

/** The memberships as they are placed, with those that no record describes yet. */
function placedOf({ items, unrecorded }: PortfolioAnswer): readonly Placed[] {
  return [
    ...items,
    ...unrecorded.map(({ tie, body, issues }) => ({ id: tie, body, issues, role: null })),
  ];
}

/** Where which role can set which topic going; a cell lists the bodies. */
export function LeverageMatrix(props: { readonly answer: PortfolioAnswer }) {
  const phrases = usePhrases(portfolioPhrases);
  const text = useText();
  const { actors } = props.answer;
  const placed = placedOf(props.answer);
  const rows = seats.map((id) => ({
    id,
    title: text(seatLabels[id]),
    hint: text(seatMeaning[id]),
  }));
  const columns = leverageColumns.map((id) => ({
    id,
    title: id === "other" ? phrases.other : text(topicFamilyLabels[id]),
  }));
  const cell = (row: string, column: string) => {
    const seat = seats.find((one) => one === row) ?? "unknown";
    const family = leverageColumns.find((one) => one === column) ?? "other";
    const here = leverageAt(placed, seat, family);
    if (here.length === 0)
      return (
        <span data-hollow="" className={register.hollow}>
          {phrases.nobody}
        </span>
      );
    return (
      <ul className={register.cell}>
        {here.map(({ membership, body, issues }) => (
          <li key={membership}>
            <RecordLink kind="actor" id={body}>
              {actors[body]?.abbr ?? text(actors[body]?.name ?? { ko: body, en: body })}
            </RecordLink>{" "}
            <span className="quiet">
              {issues
                .map((issue) => (isIssue(issue) ? text(issueLabels[issue]) : issue))
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
    );
  };
  return (
    <Matrix
      caption={phrases.leverage}
      corner={phrases.seat}
      rows={rows}
      columns={columns}
      cell={cell}
    />
  );
}

/** Topics of the city that it can raise in none of its bodies, with the ties that show them. */
export function UncoveredTopics(props: { readonly answer: PortfolioAnswer }) {
  const phrases = usePhrases(portfolioPhrases);
  const text = useText();
  const { cityTopics } = props.answer;
  const gaps = uncoveredTopics(cityTopics, placedOf(props.answer)).toSorted(
    (one, other) => other.ties.length - one.ties.length,
  );
  if (gaps.length === 0) return <p className="quiet">{phrases.noUncovered}</p>;
  return (
    <>
      <p className="quiet">{phrases.uncoveredNote}</p>
      <ul className={register.chips}>
        {gaps.map(({ issue, ties }) => (
          <li key={issue}>
            {isIssue(issue) ? text(issueLabels[issue]) : issue}{" "}
            <RecordLink kind="tie" id={ties[0] ?? ""} className="quiet">
              {phrases.tiesCount(ties.length)}
            </RecordLink>
          </li>
        ))}
      </ul>
    </>
  );
}
