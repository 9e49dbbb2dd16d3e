import tables from "#apps/web/design/table.module.css";
import { Loaded } from "#apps/web/design/notice.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { useComparison, type AssessmentPage, type Comparison } from "./data.ts";
import { instrumentPhrases } from "./phrases.ts";
import { ProfilePicture } from "./profile-picture.tsx";
import { shortRange } from "./value-words.ts";
import styles from "./instrument.module.css";

const signs = {
  higher: "▲",
  lower: "▼",
  same: "=",
  overlapping: "≈",
  undetermined: "?",
} as const;

/** Two assessments beside each other: both pictures, then one table; dimensions are not added up. */
export function Compared(props: { readonly id: string; readonly other: string }) {
  return (
    <Loaded query={useComparison(props.id, props.other)}>
      {(comparison) => <Shown comparison={comparison} />}
    </Loaded>
  );
}

function Shown(props: { readonly comparison: Comparison }) {
  const phrases = usePhrases(instrumentPhrases);
  const text = useText();
  const language = useLanguage();
  const { first, second, rows } = props.comparison;
  const { scale, dimensions } = first.instrument;
  const nameOf = ({ call }: AssessmentPage) =>
    phrases.comparedTo(text(call.subject.name), call.asOf);
  return (
    <>
      <div className={styles.beside}>
        {[first, second].map((page) => (
          <figure key={page.call.id}>
            <figcaption>{nameOf(page)}</figcaption>
            <ProfilePicture
              instrument={page.instrument}
              picture={page.picture}
              rows={page.profile.rows}
              isSmall
            />
          </figure>
        ))}
      </div>
      <div className={tables.scroll}>
        <table className={tables.table}>
          <caption className="hidden-but-read">{phrases.compare}</caption>
          <thead>
            <tr>
              <th scope="col">{phrases.dimension}</th>
              <th scope="col">{nameOf(first)}</th>
              <th scope="col">{nameOf(second)}</th>
              <th scope="col">{phrases.standing}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const name = dimensions.find(({ id }) => id === row.dimension)?.name;
              const range = (one: typeof row.first) =>
                one === null ? (
                  <span className="quiet">{phrases.standings.undetermined}</span>
                ) : (
                  shortRange(scale, one, language)
                );
              return (
                <tr key={row.dimension}>
                  <th scope="row">{name === undefined ? row.dimension : text(name)}</th>
                  <td>{range(row.first)}</td>
                  <td>{range(row.second)}</td>
                  <td>
                    <span aria-hidden="true">{signs[row.standing]}</span>{" "}
                    {phrases.standings[row.standing]}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
