import { Popover } from "@mantine/core";
import { useState, type ReactNode } from "react";
import type { Citation } from "#kernel/claim.ts";
import { Local } from "#apps/web/design/local.tsx";
import { usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { useMembers } from "#slices/account/ui/data.ts";
import { usePersonName } from "#slices/account/ui/person-name.ts";
import { useSources } from "./data.ts";
import styles from "./source-mark.module.css";

/** A claim as its mark shows it: place in a source, and what is said there when that differs. */
export interface Provenance extends Citation {
  readonly asOf?: string | null;
  readonly enteredBy?: string | null;
  readonly value?: ReactNode;
}

interface SourceMarkProps {
  /** What the figure is, in words: the name of the mark for those who hear it. */
  readonly what: string;
  readonly value?: ReactNode;
  readonly from: readonly Provenance[];
  readonly others?: readonly Provenance[];
  readonly children?: ReactNode;
}

/** The mark after a figure; opens where it comes from, as of when, and what others say. */
export function SourceMark(props: SourceMarkProps) {
  const phrases = usePhrases(framePhrases);
  const [isOpen, setOpen] = useState(false);
  if (props.from.length === 0 && props.children === undefined) return null;
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={340}
      position="bottom-start"
      shadow="md"
      withinPortal
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.card }}
    >
      <span className={`${styles.held} not-printed`}>
        <Popover.Target>
          <button
            type="button"
            className={styles.mark}
            data-source-mark=""
            aria-label={phrases.sourceOf(props.what)}
            onClick={() => setOpen(!isOpen)}
            onKeyDown={(event) => {
              if (event.key === "Escape") setOpen(false);
            }}
          >
            <span aria-hidden="true">※</span>
          </button>
        </Popover.Target>
      </span>
      <Popover.Dropdown aria-label={phrases.sourceOf(props.what)}>
        <div className={styles.body} tabIndex={-1} data-autofocus>
          <p className={styles.what}>{props.what}</p>
          {props.value !== undefined && <p className={styles.value}>{props.value}</p>}
          {props.children}
          <Claims claims={props.from} />
          {props.others !== undefined && props.others.length > 0 && (
            <>
              <p className={styles.what}>{phrases.otherClaims}</p>
              <Claims claims={props.others} />
            </>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function Claims(props: { readonly claims: readonly Provenance[] }) {
  const phrases = usePhrases(framePhrases);
  if (props.claims.length === 0) return null;
  return (
    <ul className={styles.claims}>
      {props.claims.map((claim, index) => (
        <li key={`${claim.source} ${claim.locator ?? ""} ${String(index)}`}>
          {claim.value !== undefined && <p>{claim.value}</p>}
          <p className={styles.place}>
            <SourcePlace citation={claim} />
          </p>
          {claim.asOf === undefined ? (
            <SourceDate source={claim.source} />
          ) : (
            <p className={styles.place}>
              {phrases.asOf} {claim.asOf ?? phrases.unknown}
            </p>
          )}
          {claim.enteredBy !== undefined && (
            <p className={styles.place}>
              {phrases.enteredBy} <Person enteredBy={claim.enteredBy} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who entered a claim: a member by name, and what the house loaded itself in its own words. */
function Person(props: { readonly enteredBy: string | null }) {
  const phrases = usePhrases(framePhrases);
  const nameOf = usePersonName();
  const members = useMembers().data?.items ?? [];
  const { enteredBy } = props;
  if (enteredBy === null) return phrases.unknown;
  const member = members.find(({ accountId }) => accountId === enteredBy);
  return nameOf(member?.name ?? enteredBy);
}

/** When the source was published or read, for what carries no day of its own. */
function SourceDate(props: { readonly source: string }) {
  const phrases = usePhrases(framePhrases);
  const source = useSources()[props.source];
  const day = source?.published ?? source?.retrieved ?? null;
  if (day === null) return null;
  return (
    <p className={styles.place}>
      {source?.published === null ? phrases.readOn : phrases.publishedOn} {day}
    </p>
  );
}

/** "Report, section 6.2.2": the source by its title, and the place in it. */
export function SourcePlace(props: { readonly citation: Citation }) {
  const phrases = usePhrases(framePhrases);
  const source = useSources()[props.citation.source];
  const { locator } = props.citation;
  return (
    <span data-source-place="">
      {source === undefined ? props.citation.source : <Local text={source.title} quietly />}
      {locator !== null && <>, {phrases.sectionNumber(locator)}</>}
    </span>
  );
}
