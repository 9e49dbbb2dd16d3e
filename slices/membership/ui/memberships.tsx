import tables from "#apps/web/design/table.module.css";
import { Icon } from "#apps/web/design/icons.tsx";
import { Local } from "#apps/web/design/local.tsx";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { ActorName } from "#slices/actor/ui/actor-name.tsx";
import type { ActorBrief, KeptMembership } from "#slices/actor/ui/data.ts";
import { SourceMark } from "#slices/actor/ui/source-mark.tsx";
import { feeTotals } from "../model.ts";
import { moneyText } from "./money-text.ts";
import { membershipPhrases } from "./phrases.ts";
import styles from "./memberships.module.css";
import { ComputedMark, type Input } from "#slices/actor/ui/computed-mark.tsx";

/** Memberships with role, fee and renewal. A cell that the source leaves empty says so. */
export function Memberships(props: {
  readonly center: string;
  readonly memberships: readonly KeptMembership[];
  readonly actors: Readonly<Record<string, ActorBrief>>;
  readonly edit?: ((membership: KeptMembership) => void) | undefined;
}) {
  const phrases = usePhrases(membershipPhrases);
  const language = useLanguage();
  const { totals, unknownCount } = feeTotals(props.memberships);
  const inputs = props.memberships.flatMap((membership): Input[] => {
    const { id, body, member, fee, sources } = membership;
    const other = props.actors[body === props.center ? member : body];
    if (fee.status !== "stated") return [];
    const name = other === undefined ? body : <ActorName actor={other} />;
    return [{ key: id, name, value: moneyText(fee.yearly, language), from: sources }];
  });
  return (
    <div>
      <div className={tables.scroll}>
        <table className={tables.table}>
          <caption className="hidden-but-read">{phrases.memberships}</caption>
          <thead>
            <tr>
              <th scope="col">{phrases.body}</th>
              <th scope="col">{phrases.role}</th>
              <th scope="col">{phrases.joined}</th>
              <th scope="col" className={tables.end}>
                {phrases.fee}
              </th>
              <th scope="col">{phrases.owner}</th>
              <th scope="col">{phrases.renewal}</th>
            </tr>
          </thead>
          <tbody>
            {props.memberships.map((membership) => (
              <MembershipRow key={membership.id} {...props} membership={membership} />
            ))}
          </tbody>
        </table>
      </div>
      {totals.length > 0 && props.memberships.length > 1 && (
        <p className="quiet">
          {phrases.totals(
            totals.map((total) => moneyText(total, language)).join(", "),
            unknownCount,
          )}
          <ComputedMark
            what={phrases.totalsWhat}
            value={totals.map((total) => moneyText(total, language)).join(", ")}
            rule={phrases.totalsRule}
            inputs={inputs}
          />
        </p>
      )}
    </div>
  );
}

function MembershipRow(props: {
  readonly center: string;
  readonly membership: KeptMembership;
  readonly actors: Readonly<Record<string, ActorBrief>>;
  readonly edit?: ((membership: KeptMembership) => void) | undefined;
}) {
  const phrases = usePhrases(membershipPhrases);
  const text = useText();
  const language = useLanguage();
  const { membership } = props;
  const otherId = membership.body === props.center ? membership.member : membership.body;
  const other = props.actors[otherId];
  const missing = <span className="quiet">{phrases.missing}</span>;
  const { fee } = membership;
  return (
    <tr>
      <th scope="row">{other === undefined ? otherId : <ActorName actor={other} />}</th>
      <td>{membership.role === null ? missing : <Local text={membership.role} quietly />}</td>
      <td>{membership.joined ?? missing}</td>
      <td className="number">
        {fee.status === "stated"
          ? moneyText(fee.yearly, language)
          : fee.status === "no-fee"
            ? "0"
            : missing}
        <SourceMark
          what={phrases.fee}
          value={phrases.asOf(membership.asOf)}
          from={membership.sources}
        />
      </td>
      <td>
        <Local text={membership.owner} quietly />
      </td>
      <td>
        {membership.renewalOn ?? <span className="quiet">{phrases.noRenewal}</span>}
        {props.edit !== undefined && (
          <button
            type="button"
            className={`${styles.edit} not-printed`}
            onClick={() => props.edit?.(membership)}
            aria-label={`${phrases.edit}: ${other === undefined ? otherId : text(other.name)}`}
            title={phrases.edit}
          >
            <Icon name="pencil" size={16} />
          </button>
        )}
      </td>
    </tr>
  );
}
