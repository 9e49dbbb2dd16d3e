import { useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { Icon } from "#apps/web/design/icons.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { useLanguage, usePhrases, useText } from "#apps/web/i18n.tsx";
import { usePageTitle } from "#apps/web/page-title.ts";
import { framePhrases } from "#apps/web/phrases.ts";
import { saveCsv } from "#apps/web/save-file.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { actorPhrases } from "#slices/actor/ui/phrases.ts";
import type { PortfolioItem } from "../portfolio.ts";
import { EditMembership } from "./edit-membership.tsx";
import { FeeTotals } from "./fee-totals.tsx";
import { LeverageMatrix, UncoveredTopics } from "./leverage-matrix.tsx";
import { portfolioCsv } from "./portfolio-csv.ts";
import { usePortfolio, type PortfolioAnswer } from "./portfolio-data.ts";
import { portfolioPhrases } from "./portfolio-phrases.ts";
import { PortfolioTable } from "./portfolio-table.tsx";
import { Dormant, EmptyCells, Renewals } from "./portfolio-watch.tsx";
import { SlipNotes } from "#slices/source/ui/slip-notes.tsx";

/** All memberships in one view: what they cost, what they let the city do, and where they have gaps. */
export function MembershipPortfolio() {
  const phrases = usePhrases(portfolioPhrases);
  usePageTitle(phrases.title);
  const portfolio = usePortfolio();
  return (
    <div className={register.page}>
      <header>
        <h1>{phrases.title}</h1>
        <p className="quiet">{phrases.about}</p>
      </header>
      <Loaded query={portfolio} lines={14}>
        {(answer) =>
          answer.items.length === 0 ? (
            <Empty title={phrases.empty}>
              <p>{phrases.emptyStep}</p>
            </Empty>
          ) : (
            <Portfolio answer={answer} />
          )
        }
      </Loaded>
    </div>
  );
}

function Portfolio(props: { readonly answer: PortfolioAnswer }) {
  const phrases = usePhrases(portfolioPhrases);
  const actorWords = usePhrases(actorPhrases);
  const frame = usePhrases(framePhrases);
  const language = useLanguage();
  const text = useText();
  const mayWrite = useMayWrite();
  const [edited, setEdited] = useState<PortfolioItem | null>(null);
  const { answer } = props;
  const counted = (status: string) =>
    answer.items.filter(({ fee }) => fee.status === status).length;
  const body = answer.actors[edited?.body ?? ""];
  return (
    <>
      <div className={register.bar}>
        <output data-figure="rows">
          {phrases.summary(
            answer.items.length,
            counted("stated"),
            counted("no-fee"),
            counted("missing-in-source"),
          )}
        </output>
        <div className={`${register.actions} not-printed`}>
          <Button onClick={() => saveCsv("naru-memberships", portfolioCsv(answer, language))}>
            {phrases.exportCsv}
          </Button>
          <Button onClick={() => print()}>
            <Icon name="print" />
            {frame.print}
          </Button>
        </div>
      </div>
      <section aria-label={phrases.table}>
        <PortfolioTable answer={answer} edit={mayWrite ? setEdited : undefined} />
      </section>
      <section>
        <h2>{phrases.leverage}</h2>
        <p className="quiet">{phrases.leverageNote}</p>
        <LeverageMatrix answer={answer} />
      </section>
      <section>
        <h2>{phrases.uncovered}</h2>
        <UncoveredTopics answer={answer} />
      </section>
      <div className={register.two}>
        <FeeTotals answer={answer} mayWrite={mayWrite} />
        <Renewals items={answer.items} actors={answer.actors} asOf={answer.asOf} />
      </div>
      <div className={register.two}>
        <Dormant answer={answer} />
        <EmptyCells items={answer.items} actors={answer.actors} />
      </div>
      {answer.slips.length > 0 && (
        <section>
          <h2>{actorWords.slipsTitle}</h2>
          <SlipNotes slips={answer.slips} />
        </section>
      )}
      <EditMembership
        membership={edited}
        name={body === undefined ? "" : text(body.name)}
        close={() => setEdited(null)}
      />
    </>
  );
}
