import type { BothTexts, Language } from "#kernel/local-text.ts";
import { activityLabels, feeStatusLabels, type Fee } from "#slices/membership/model.ts";
import { moneyText } from "#slices/membership/ui/money-text.ts";
import { issueLabels, isIssue } from "#slices/tie/model-issues.ts";
import { cityAgreementLabels, tieKindLabels, tieStatusLabels } from "#slices/tie/model.ts";

import { kindLabels, sideLabels } from "../model.ts";
import { territoryName } from "./territory.ts";

type Labels = Readonly<Record<string, BothTexts>>;

/** Words for the codes by which records keep some of their properties. */
const labels: Readonly<Record<string, Labels>> = {
  status: tieStatusLabels,
  kind: { ...kindLabels, ...tieKindLabels },
  cityAgreement: cityAgreementLabels,
  side: sideLabels,
  activity: activityLabels,
};

/** The value of a property in words for a reader; `null`: it is no code and reads as it stands. */
export function claimedWords(property: string, value: unknown, language: Language): string | null {
  if (property === "fee" && isFee(value)) return feeWords(value, language);
  if (property === "issues" && Array.isArray(value))
    return value
      .map((issue: unknown) => (isIssue(issue) ? issueLabels[issue][language] : String(issue)))
      .join(" · ");
  if (typeof value !== "string") return null;
  if (property === "territory") return territoryName(value, language);
  return labels[property]?.[value]?.[language] ?? null;
}

function isFee(value: unknown): value is Fee {
  return (
    typeof value === "object" &&
    value !== null &&
    "status" in value &&
    typeof value.status === "string" &&
    value.status in feeStatusLabels &&
    (value.status !== "stated" || "yearly" in value)
  );
}

function feeWords(fee: Fee, language: Language): string {
  return fee.status === "stated"
    ? moneyText(fee.yearly, language)
    : feeStatusLabels[fee.status][language];
}
