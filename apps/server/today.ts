import type { Transaction } from "kysely";
import { z } from "zod";

import { dayOf } from "#kernel/clock.ts";
import { both, type BothTexts, type Language, type LocalText } from "#kernel/local-text.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { readOffice } from "#slices/account/store.ts";
import { cityName } from "#slices/actor/city-names.ts";
import { searchActors } from "#slices/actor/store.ts";
import { actorBrief, type ActorBrief } from "#slices/actor/view.ts";
import { stageLabels } from "#slices/programme/model.ts";
import type { Programme } from "#slices/programme/row.ts";
import { searchProgrammes } from "#slices/programme/store.ts";
import { searchSourceRecords } from "#slices/source/store.ts";

import { readChanged } from "./today-changed.ts";
import { readGateTodo } from "./today-gate.ts";
import { readGrantTodo, readGrantWatch } from "./today-grants.ts";
import { readTodo, readWatch } from "./today-lists.ts";

/** Most lines of one column; the rest is counted. */
const longestColumn = 60;

/** What needs somebody, and what to keep an eye on; the gate and its letters first. */
async function readColumns(tx: Transaction<Tables>, today: string, own: string | null) {
  const todo = [
    ...(await readGateTodo(tx, today)),
    ...(await readGrantTodo(tx, today)),
    ...(await readTodo(tx, own, today)),
  ];
  const watch = [...(await readGrantWatch(tx, today)), ...(await readWatch(tx, own, today))];
  return { todo, watch };
}

export const todayRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/today",
      { schema: { summary: "What changed, what needs me, what to watch" } },
      async (request) => {
        const viewer = requireViewer(request);
        const today = dayOf(ground.now());
        return inOffice(ground.db, viewer, async (tx) => {
          const office = await readOffice(tx);
          const { todo, watch } = await readColumns(tx, today, office.principalActorId);
          return {
            asOf: today,
            changed: await readChanged(tx, longestColumn),
            todo: todo.slice(0, longestColumn),
            watch: watch.slice(0, longestColumn),
            totals: { todo: todo.length, watch: watch.length },
          };
        });
      },
    );

    const query = z.object({
      q: z.string().min(1).max(200),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    });
    app.get(
      "/search",
      { schema: { querystring: query, summary: "Anything by name, 초성 or abbreviation" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => {
          const { q, limit } = request.query;
          const actors = (await searchActors(tx, q, limit)).map(actorBrief);
          const programmes = (await searchProgrammes(tx, q, limit)).map(foundProgramme);
          const records = await searchSourceRecords(tx, q, limit);
          const items: { kind: string; id: string; name: LocalText; hint: LocalText }[] = [
            ...actors.map(({ id, name, abbr, city }) => ({
              kind: "actor",
              id,
              name,
              hint: actorHint({ name, abbr, city }),
            })),
            ...programmes,
            ...records.map(({ part, id, name, section }) => ({
              kind: part,
              id,
              name,
              hint: sectionHint(section),
            })),
          ];
          return { items: items.slice(0, limit) };
        }),
    );
  };

const foundProgramme = ({ id, name, stage }: Programme) => ({
  kind: "programme",
  id,
  name,
  hint: stageLabels[stage],
});

/** What tells an actor from others of its name: its abbreviation, and its city where the name does not say it. */
function actorHint(actor: Pick<ActorBrief, "name" | "abbr" | "city">): BothTexts {
  const hint = (language: Language) => {
    const city = actor.city === null ? null : cityName(actor.city, language);
    const isSaid = city === null || (actor.name[language] ?? "").includes(city);
    return [actor.abbr, isSaid ? null : city].filter((part) => part !== null).join(" · ");
  };
  return both(hint("ko"), hint("en"));
}

function sectionHint(section: string | null): LocalText {
  return section === null ? { ko: null, en: null } : both(`보고서 ${section}`, `Report ${section}`);
}
