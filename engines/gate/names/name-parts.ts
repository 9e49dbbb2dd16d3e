import { isHangul } from "./hangul.ts";
import { scriptOf } from "./written-name.ts";

/**
 * The names that one written text holds: what stands outside and inside brackets, the runs of each script where several
 * are mixed, and the name without a title. `Jin Tiesan (金铁三)` is also Jin Tiesan and 金铁三; `김영철 Kim Yong Chol` is
 * also 김영철 and Kim Yong Chol; `김영철 부위원장` is also 김영철. Forms are brought to one (NFKC: full width, Hangul
 * letters apart, compatibility characters of Korean character sets). The whole text comes last.
 */
export function nameParts(text: string): readonly string[] {
  if (isPlainName(text)) return withoutTitle(text);
  const one = text.normalize("NFKC").replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "");
  const parts = new Set<string>();
  for (const part of splitBrackets(one)) {
    if (scriptOf(part) === "mixed") for (const run of splitScripts(part)) parts.add(run);
    for (const form of withoutTitle(part)) parts.add(form);
  }
  return [...parts];
}

/** ASCII without brackets, or Hangul and blanks: most names asked are, and need no second look. */
function isPlainName(text: string): boolean {
  let [hasHangul, hasOther] = [false, false];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isHangul(code)) hasHangul = true;
    else if (code > 127 || code === 0x28 || code === 0x5b) return false;
    else if (code !== 0x20) hasOther = true;
  }
  return !(hasHangul && hasOther);
}

function splitBrackets(text: string): readonly string[] {
  if (!/[([]/.test(text)) return [text];
  const inside = [...text.matchAll(/[([]([^)\]]*)[)\]]/g)].map(([, found = ""]) => found.trim());
  const outside = text
    .replace(/[([][^)\]]*[)\]]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return [outside, ...inside, text].filter((part) => part !== "");
}

/** Letters of one script, with the blanks and signs between them. */
const runs =
  /[\p{Script=Hangul}]+|[\p{Script=Han}]+|[\p{Script=Latin}\p{M}'’.-]+|[\p{Script=Cyrillic}]+/gu;

/** The parts of a mixed text by script, each of two letters or more. */
function splitScripts(text: string): readonly string[] {
  const byScript = new Map<string, string[]>();
  for (const [run] of text.matchAll(runs)) {
    const script = scriptOf(run);
    if (script === "none") continue;
    byScript.set(script, [...(byScript.get(script) ?? []), run]);
  }
  return [...byScript.values()].map((found) => found.join(" ")).filter((part) => part.length > 1);
}

/** Titles before a name in Latin letters and after a name in Hangul. */
const latinTitles =
  /^(?:(?:mr|mrs|ms|miss|dr|prof|professor|gen|general|amb|ambassador|comrade|president|chairman|minister|director)\b\.?\s+)+/i;
const koreanTitles =
  /\s+(?:제?\d*부?(?:위원장|부장|국장|총국장|실장|과장|처장|사장|총장|대표|대사|영사|참사|서기관|장관|차관|의원|교수|박사|장군|대장|상장|중장|소장|동지|선생|비서|총비서|지배인|단장|회장|이사장|이사|원장|소장)|씨|님|귀하)(?:님)?$/;

/** The text without a title, then the text; the text alone when it has none. */
function withoutTitle(text: string): readonly string[] {
  if (!text.includes(" ")) return [text];
  const bare = text.replace(latinTitles, "").replace(koreanTitles, "").trim();
  return bare === text || bare === "" ? [text] : [bare, text];
}
