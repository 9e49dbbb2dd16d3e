import { tieStatusLabels } from "#slices/tie/model.ts";
import { withParticle } from "#kernel/korean-particles.ts";
import type { ChannelWords, RecordTold, ToldTie } from "./words.ts";

function begun({ since }: ToldTie): string {
  return since === null ? "" : `${since}년부터 `;
}

function made({ since }: ToldTie): string {
  return since === null ? "" : `${since}년 `;
}

const cityPacts = { sister: "자매도시", friendship: "우호도시" } as const;

const kinds: Readonly<Record<ToldTie["kind"], (tie: ToldTie) => string>> = {
  "member-of": (t) => `${withParticle(t.from, "은")} ${begun(t)}${t.to} 회원`,
  partner: (t) => `${withParticle(t.from, "은")} ${begun(t)}${withParticle(t.to, "와")} 협력`,
  initiated: (t) => `${withParticle(t.from, "이")} ${made(t)}${withParticle(t.to, "을")} 발의·설립`,
  hosts: (t) => `${withParticle(t.to, "은")} ${begun(t)}${t.from}에 사무소를 둠`,
  funds: (t) => `${withParticle(t.from, "이")} ${begun(t)}${t.to}에 재정 지원`,
  "trust-channel": (t) =>
    `${withParticle(t.from, "은")} ${withParticle(t.to, "와")} 오랜 신뢰 통로 유지`,
  agreement: (t) => `${withParticle(t.from, "와")} ${withParticle(t.to, "은")} ${made(t)}협정 체결`,
  conflict: (t) => `${withParticle(t.from, "와")} ${withParticle(t.to, "은")} 갈등 관계`,
  mediates: (t) => `${withParticle(t.from, "이")} ${begun(t)}${withParticle(t.to, "을")} 중재`,
  "sister-city": (t) =>
    `${withParticle(t.from, "은")} ${begun(t)}${withParticle(t.to, "와")} ${
      t.cityAgreement === null ? "자매·우호도시" : cityPacts[t.cityAgreement]
    }`,
  "part-of": (t) =>
    t.drawnFrom === "state"
      ? `${withParticle(t.from, "은")} ${t.to}의 동의 아래 대외 활동`
      : `${withParticle(t.from, "은")} ${t.to} 소속`,
};

function record({ mediated, workedWith, tiedToBoth }: RecordTold): readonly string[] {
  const told: string[] = [];
  if (mediated) told.push("중재에 나선 기록이 있음");
  if (workedWith !== null) told.push(`${withParticle(workedWith, "와")} 오래 일한 기록이 있음`);
  if (tiedToBoth) told.push("양측과 직접 관계를 맺고 있음");
  return told;
}

/** Whole per cent; it never says 100, which no record can promise, and above 0 never 0. */
function percent(value: number): string {
  if (value > 0 && value < 0.01) return "1% 미만";
  return value > 0.99 ? "99% 이상" : `${Math.round(100 * value)}%`;
}

const actions = { make: "새로 맺으면", revive: "되살리면", strengthen: "다지면" } as const;

/** 통로 찾기의 한국어 문장. */
export const ko: ChannelWords = {
  tie: (tie) =>
    tie.status === "actual"
      ? kinds[tie.kind](tie)
      : `${kinds[tie.kind](tie)} (${tieStatusLabels[tie.status].ko})`,
  clauses: (clauses) => `${clauses.join(". ")}.`,
  track: { official: "관", "official-civil": "관·민", civil: "민" },
  channelTrack: (track) =>
    ({
      official: "공공기관만 거치는 통로",
      "official-civil": "관·민이 함께하는 통로",
      civil: "민간만 거치는 통로",
    })[track],
  weakest: ({ one, other, value, why }) =>
    `가장 약한 고리는 ${one}–${other} 구간(${percent(value)}, ${why})`,
  criterion: {
    "reach-a": "우리 쪽 도달",
    "reach-b": "상대 쪽 도달",
    balance: "균형",
    record: "중재·지원 경험",
    "issue-fit": "주제 적합",
    convening: "소집력",
    nearness: "우리와의 가까움",
  },
  through: ({ actor, end, by }) =>
    `${withParticle(actor, "은")} ${withParticle(by.join(", "), "을")} 거쳐 ${end}에 닿음`,
  issueMet: (issues) => `${withParticle(issues.join("·"), "을")} 직접 다룸`,
  issueNear: (issues) => `${withParticle(issues.join("·"), "와")} 가까운 분야를 다룸`,
  record,
  caution: (other) => `유의: ${withParticle(other, "와")} 갈등이 있음`,
  unknown: (what) => `기록으로 알 수 없음: ${what.map((one) => ko.criterion[one]).join(", ")}`,
  needs: (ties) => `아직 없는 관계가 필요함: ${ties.join(" / ")}`,
  summary: (told) => {
    const about = told.issues.length === 0 ? "" : ` ${told.issues.join("·")} 주제로`;
    const head = `${told.from}에서 ${told.to}까지${about} ${told.maxTies}단계 안의 통로`;
    const ahead =
      told.prospects > 0
        ? ` 제안·계획 중인 관계가 맺어지면 통로 ${told.prospects}개가 더 열립니다.`
        : "";
    if (told.channels === 0) return `${withParticle(head, "이")} 기록에 없습니다.${ahead}`;
    const must =
      told.mustPass.length === 0
        ? ""
        : ` 모든 통로가 ${withParticle(told.mustPass.join(", "), "을")} 지납니다.`;
    const [low, high] = told.interval;
    return `${head} 가운데 가장 믿을 만한 ${told.channels}개를 보입니다. 서로 겹치지 않는 통로는 ${told.disjoint}개입니다. 관계가 저마다 따로 끊긴다고 보면 올해 소식이 닿을 확률은 ${percent(told.value)}이며, 근거의 불확실성을 넣으면 ${percent(low)}–${percent(high)}입니다.${must}${ahead}`;
  },
  shockSummary: (told) => {
    const critical =
      told.newlyCritical.length === 0
        ? ""
        : ` 이제 ${withParticle(told.newlyCritical.join(", "), "이")} 빠지면 끊깁니다.`;
    return `${withParticle(`'${told.label}'`, "이")} 닥치면 통로 ${told.before}개 가운데 ${told.after}개가 남고, 신뢰도는 ${percent(told.reliabilityBefore)}에서 ${percent(told.reliabilityAfter)}로 바뀝니다. 멈추는 관계는 ${told.stopped}건, 약해지는 관계는 ${told.weakened}건입니다.${critical}`;
  },
  next: ({ action, one, other, gain, reliability, strategies }) => {
    const ground = strategies.length === 0 ? "" : ` 근거 전략: ${strategies.join(", ")}.`;
    return `${withParticle(one, "와")} ${other}의 관계를 ${actions[action]} 신뢰도가 ${percent(reliability)}(+${(100 * gain).toFixed(1)}%p)가 됩니다.${ground}`;
  },
};
