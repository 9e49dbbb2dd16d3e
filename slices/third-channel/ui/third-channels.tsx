import { useMemo, useState } from "react";
import { Button } from "#apps/web/design/button.tsx";
import { actionColumn } from "#apps/web/design/action-column.tsx";
import { DataTable, type Column } from "#apps/web/design/data-table.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import register from "#apps/web/design/register.module.css";
import { usePhrases } from "#apps/web/i18n.tsx";
import { framePhrases } from "#apps/web/phrases.ts";
import { usePageTitle } from "#apps/web/page-title.ts";
import { useMayWrite } from "#slices/account/ui/data.ts";
import { WhyDialog } from "#slices/audit/ui/why-dialog.tsx";
import {
  removeThirdChannel,
  useThirdChannel,
  useThirdChannels,
  type ListedThirdChannel,
} from "./data.ts";
import { OpenedRecord } from "./opened-record.tsx";
import { thirdChannelPhrases } from "./phrases.ts";
import { ThirdChannelDialog } from "./third-channel-form.tsx";

/** The records a reader may open: titles first; opening one is recorded. */
export function ThirdChannels() {
  const phrases = usePhrases(thirdChannelPhrases);
  usePageTitle(phrases.title);
  const mayWrite = useMayWrite();
  const list = useThirdChannels();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isEntering, setEntering] = useState(false);
  const columns = useColumns(setChosen);
  return (
    <div className={register.page}>
      <header>
        <h1>{phrases.title}</h1>
        <p className="quiet">{phrases.about}</p>
      </header>
      <div className={register.bar}>
        <p className="quiet">{phrases.recorded}</p>
        {mayWrite && (
          <Button look="main" className="not-printed" onClick={() => setEntering(true)}>
            {phrases.enter}
          </Button>
        )}
      </div>
      <Loaded query={list} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={phrases.empty}>
              <p>{phrases.emptyStep}</p>
            </Empty>
          ) : (
            <DataTable
              caption={phrases.list}
              columns={columns}
              rows={items}
              idOf={({ id }) => id}
            />
          )
        }
      </Loaded>
      {chosen !== null && list.data?.items.some(({ id }) => id === chosen) === true && (
        <Opened key={chosen} id={chosen} close={() => setChosen(null)} mayWrite={mayWrite} />
      )}
      <ThirdChannelDialog isOpen={isEntering} opened={null} close={() => setEntering(false)} />
    </div>
  );
}

function useColumns(choose: (id: string) => void): readonly Column<ListedThirdChannel>[] {
  const phrases = usePhrases(thirdChannelPhrases);
  const frame = usePhrases(framePhrases);
  return useMemo(
    () => [
      {
        id: "title",
        title: phrases.titleField,
        order: ({ title }) => title,
        cell: (one) => one.title,
      },
      {
        id: "audience",
        title: phrases.seenBy,
        order: ({ audience }) => audience,
        cell: ({ audience }) =>
          audience === "named" ? `◆ ${phrases.namedOnly}` : `○ ${phrases.office}`,
      },
      actionColumn(frame.actions, ({ id, title }) => [
        { verb: phrases.open, name: `${phrases.open}: ${title}`, act: () => choose(id) },
      ]),
    ],
    [phrases, frame, choose],
  );
}

function Opened(props: {
  readonly id: string;
  readonly close: () => void;
  readonly mayWrite: boolean;
}) {
  const phrases = usePhrases(thirdChannelPhrases);
  const [doing, setDoing] = useState<"edit" | "remove" | null>(null);
  const stop = () => setDoing(null);
  return (
    <Loaded query={useThirdChannel(props.id)} lines={8}>
      {(opened) => (
        <section>
          <div className={register.bar}>
            <h2>{opened.record.title}</h2>
            <div className={`${register.actions} not-printed`}>
              {props.mayWrite && (
                <>
                  <Button onClick={() => setDoing("edit")}>{phrases.edit}</Button>
                  <Button onClick={() => setDoing("remove")}>{phrases.remove}</Button>
                </>
              )}
              <Button onClick={props.close}>{phrases.close}</Button>
            </div>
          </div>
          <OpenedRecord opened={opened} />
          <ThirdChannelDialog isOpen={doing === "edit"} opened={opened} close={stop} />
          <WhyDialog
            isOpen={doing === "remove"}
            close={stop}
            title={phrases.removeTitle}
            verb={phrases.remove}
            look="danger"
            said={phrases.removed}
            work={(why) => removeThirdChannel(opened.record.id, why)}
          />
        </section>
      )}
    </Loaded>
  );
}
