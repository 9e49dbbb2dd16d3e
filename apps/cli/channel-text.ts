import type { BothTexts, Language } from "#kernel/local-text.ts";
import type { Channel, ChannelAnswer } from "#slices/channel/model.ts";

/** The answer for a terminal: the summary, then channels and third parties, a line each. */
export function channelText(answer: ChannelAnswer): BothTexts {
  return { ko: render(answer, "ko"), en: render(answer, "en") };
}

const words = {
  ko: { channels: "통로", thirdParties: "제3자", died: "끊긴 통로", survived: "남은 통로" },
  en: {
    channels: "Channels",
    thirdParties: "Third parties",
    died: "Channels cut",
    survived: "Channels left",
  },
} as const;

function render(answer: ChannelAnswer, language: Language): string {
  const said = words[language];
  const nameOf = (id: string) => answer.actors[id]?.name[language] ?? id;
  const channelLine = ({ actors, reliability }: Channel) =>
    `  ${share(reliability)}  ${actors.map(nameOf).join(" → ")}`;
  const thirdPartyLine = ({ rank, actor, reasons }: ChannelAnswer["thirdParties"][number]) =>
    `  ${String(rank).padStart(2)}. ${nameOf(actor)} — ${reasons[language]}`;
  const lines = [
    answer.summary[language],
    `\n${said.channels}`,
    ...answer.channels.map(channelLine),
    `\n${said.thirdParties}`,
    ...answer.thirdParties.map(thirdPartyLine),
  ];
  if (answer.shock === null) return lines.join("\n");
  const { summary, died, survived } = answer.shock;
  return [
    ...lines,
    `\n${summary[language]}`,
    `\n${said.died}`,
    ...died.map(channelLine),
    `\n${said.survived}`,
    ...survived.map(channelLine),
  ].join("\n");
}

function share(value: number): string {
  return value.toFixed(2);
}
