/** Width of a text in ems: Hangul, Hanja and full-width signs take one, others about 0.56 (measured on Pretendard). */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text)
    width += /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/.test(letter)
      ? 0.93
      : letter === " "
        ? 0.26
        : 0.57;
  return width;
}

/** Breaks a name at spaces into at most two lines of `ems` each; what does not fit ends in an ellipsis. */
export function nameLines(name: string, ems: number): readonly string[] {
  if (textWidth(name) <= ems) return [name];
  const words = name.split(" ");
  let first = words.shift() ?? "";
  while (words.length > 0 && textWidth(`${first} ${words[0] ?? ""}`) <= ems)
    first += ` ${words.shift() ?? ""}`;
  if (words.length === 0) return cutInTwo(first, ems);
  if (textWidth(first) > ems) return [shorten(first, ems), shorten(words.join(" "), ems)];
  return [first, shorten(words.join(" "), ems)];
}

/** One long word over two lines. */
function cutInTwo(word: string, ems: number): readonly string[] {
  const letters = Array.from(word);
  let head = "";
  while (letters.length > 0 && textWidth(head + (letters[0] ?? "")) <= ems)
    head += letters.shift() ?? "";
  return letters.length === 0 ? [head] : [head, shorten(letters.join(""), ems)];
}

function shorten(text: string, ems: number): string {
  if (textWidth(text) <= ems) return text;
  let kept = text;
  while (kept !== "" && textWidth(`${kept}…`) > ems) kept = Array.from(kept).slice(0, -1).join("");
  return `${kept}…`;
}
