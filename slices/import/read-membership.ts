import type { LocalText } from "#kernel/local-text.ts";
import type { Fee } from "#slices/membership/model.ts";

import type { CellSetting } from "./cell-setting.ts";
import type { Cells } from "./cells.ts";
import {
  longestName,
  type DraftMembership,
  type Field,
  type FindingKind,
  type Mapping,
} from "./model.ts";
import { readFee, type ReadFee } from "./read-fee.ts";
import { readDay } from "./read-day.ts";
import { inItsLanguage, readRole } from "./read-role.ts";

/** Fields that say something of a membership beside its tie. */
const membershipFields: readonly Field[] = ["fee", "role", "joined", "renewal", "owner"];

/** Whether any column is said to hold such a field; asked once a tie, before its cells are read. */
export function hasMembership({ mapping }: Pick<CellSetting, "mapping">): boolean {
  const known = mappedFields.get(mapping);
  if (known !== undefined) return known;
  const mapped = new Set(Object.values(mapping.columns));
  const has = membershipFields.some((field) => mapped.has(field));
  mappedFields.set(mapping, has);
  return has;
}

const mappedFields = new WeakMap<Mapping, boolean>();

/** What a row says of a membership; `null` where it says nothing. */
export function readMembership(cells: Cells, setting: CellSetting): DraftMembership | null {
  if (membershipFields.every((field) => cells.get(field) === "")) return null;
  return {
    fee: readFeeCell(cells, setting),
    role: readRoleCell(cells, setting),
    joined: readDay("joined", cells, setting),
    renewalOn: readRenewal(cells, setting),
    owner: readOwner(cells, setting),
  };
}

const feeFindings: Readonly<Record<Exclude<ReadFee["kind"], "fee">, FindingKind>> = {
  unreadable: "fee-unreadable",
  "currency-unknown": "fee-currency-unknown",
  "two-currencies": "fee-two-currencies",
  "point-asked": "fee-point-asked",
  "currency-asked": "fee-currency-asked",
};

function readFeeCell(cells: Cells, { mapping, findings, money }: CellSetting): Fee {
  const [text, currency] = [cells.get("fee"), cells.get("fee-currency")];
  const setting = {
    currencies: mapping.currencies ?? {},
    point: mapping.point ?? null,
    unit: money.unit,
  };
  const read = readFee(text, currency, setting);
  if (read.kind === "fee") return read.fee;
  const at = cells.at(read.kind === "currency-unknown" ? "fee-currency" : "fee");
  const written = currency === "" ? text : `${text} · ${currency}`;
  findings.note(feeFindings[read.kind], at, written);
  if (read.kind === "currency-asked") money.askCurrency(read.sign, { at, readings: read.readings });
  if (read.kind === "point-asked") money.askPoint({ at, text });
  return { status: "missing-in-source" };
}

function readRoleCell(cells: Cells, { findings }: CellSetting): LocalText | null {
  const text = cells.get("role").trim();
  if (/^$|^([-–—?]+|미상|모름|없음|n\/?a|unknown|none)$/i.test(text)) return null;
  const read = readRole(text);
  if (read.kind === "known") return read.role;
  findings.note(
    read.kind === "unreadable" ? "role-unreadable" : "role-unknown",
    cells.at("role"),
    text,
  );
  return read.kind === "unreadable" ? null : read.role;
}

/** The day on which a membership falls due; a month or a year is no day. */
function readRenewal(cells: Cells, setting: CellSetting): string | null {
  const day = readDay("renewal", cells, setting);
  if (day === null || day.length === 10) return day;
  setting.findings.note("renewal-no-day", cells.at("renewal"), cells.get("renewal"));
  return null;
}

function readOwner(cells: Cells, { findings }: CellSetting): LocalText {
  const text = cells.get("owner");
  if (text === "") return { ko: null, en: null };
  if (text.length > longestName) findings.note("name-long", cells.at("owner"), text);
  return inItsLanguage(text.slice(0, longestName));
}
