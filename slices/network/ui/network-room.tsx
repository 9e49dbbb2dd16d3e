import { useDeferredValue, useEffect, useMemo, type KeyboardEvent, type ReactNode } from "react";
import button from "#apps/web/design/button.module.css";
import { Button } from "#apps/web/design/button.tsx";
import { Empty, Loaded } from "#apps/web/design/notice.tsx";
import { Switch } from "#apps/web/design/field.tsx";
import { useLanguage, usePhrases } from "#apps/web/i18n.tsx";
import { PageLink, useAddress } from "#apps/web/navigation.tsx";
import { isPartialDate } from "#kernel/partial-date.ts";
import { usePageTitle } from "#apps/web/page-title.ts";
import { useMayWrite, usePrincipal } from "#slices/account/ui/data.ts";
import { ExportMenu } from "#slices/export/ui/export-menu.tsx";

import { filterNetwork, type NetworkFilter } from "../filter.ts";
import type { Network } from "../model.ts";
import {
  isFiltered,
  networkViews,
  noFilter,
  readFilter,
  readView,
  type NetworkView,
} from "./asked.ts";
import { nameAt } from "./brief.ts";
import { useNetwork } from "./data.ts";
import { EgoView } from "./ego-view.tsx";
import { Filters } from "./filters.tsx";
import { GraphView } from "./graph-view.tsx";
import { ListView } from "./list-view.tsx";
import { MapView } from "./map-view.tsx";
import { networkPhrases } from "./phrases.ts";
import { TableView } from "./table-view.tsx";
import { TimelineView } from "./timeline-view.tsx";
import type { ViewProps } from "./view-props.ts";
import styles from "./room.module.css";
import { ComputedMark } from "#slices/actor/ui/computed-mark.tsx";

/** The network: one set of filters kept in the address, and six views of what they leave. */
export function NetworkRoom() {
  return <Room usual="ego" />;
}

/** The same room, opened on the list of actors. */
export function ActorsRoom() {
  return <Room usual="list" />;
}

function Room(props: { readonly usual: NetworkView }) {
  const phrases = usePhrases(networkPhrases);
  const [address] = useAddress();
  const principal = usePrincipal();
  const view = readView(address, props.usual);
  const centerId = address["center"] ?? principal;
  const filter = useDeferredValue(useFilter());
  const network = useNetwork(filter, centerId, view === "ego");
  usePageTitle(phrases.view[view]);
  return (
    <div className={styles.room}>
      <header className={styles.head}>
        <div>
          <h1>{phrases.network}</h1>
          <p className="quiet">{phrases.networkIs}</p>
        </div>
        <Files />
      </header>
      <Tabs view={view} />
      <Filters />
      <div role="tabpanel" id="network-view" aria-labelledby={`network-tab-${view}`}>
        <Loaded query={network} lines={12}>
          {(loaded) => (
            <Filtered network={loaded} filter={filter} centerId={centerId} view={view} />
          )}
        </Loaded>
      </div>
    </div>
  );
}

/** The address's filter, the same object while the address asks for the same. */
function useFilter(): NetworkFilter {
  const [address] = useAddress();
  const text = JSON.stringify(readFilter(address));
  return useMemo((): NetworkFilter => JSON.parse(text), [text]);
}

/** The shown part as a file, and the way in for others. */
function Files() {
  const phrases = usePhrases(networkPhrases);
  const mayWrite = useMayWrite();
  const [{ q, kind, heading, side, layer: tieKind, issue, status, asOf, dates }] = useAddress();
  const date = isPartialDate(asOf) ? asOf : undefined;
  const onlySure = dates === "sure" ? "true" : undefined;
  return (
    <div className={`${styles.files} not-printed`}>
      <ExportMenu
        filter={{ q, kind, heading, side, tieKind, issue, status, asOf: date, onlySure }}
      />
      {mayWrite && (
        <PageLink page="/network/import" className={`${button.button} ${button.plain}`}>
          {phrases.importFile}
        </PageLink>
      )}
    </div>
  );
}

function Tabs(props: { readonly view: NetworkView }) {
  const phrases = usePhrases(networkPhrases);
  const [, change] = useAddress();
  useEffect(() => {
    const tab = document.getElementById(`network-tab-${props.view}`);
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [props.view]);
  const go = (view: NetworkView) => change({ view, page: undefined, sort: undefined });
  const press = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const count = networkViews.length;
    const next = networkViews[(networkViews.indexOf(props.view) + step + count) % count]!;
    go(next);
    document.getElementById(`network-tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={phrases.views} className={`${styles.tabs} not-printed`}>
      {networkViews.map((view) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={`network-tab-${view}`}
          aria-selected={view === props.view}
          aria-controls="network-view"
          tabIndex={view === props.view ? 0 : -1}
          className={styles.tab}
          onClick={() => go(view)}
          onKeyDown={press}
        >
          {phrases.view[view]}
        </button>
      ))}
    </div>
  );
}

interface FilteredProps {
  readonly network: Network;
  readonly filter: NetworkFilter;
  readonly centerId: string;
  readonly view: NetworkView;
}

function Filtered({ network, filter, centerId, view }: FilteredProps) {
  const phrases = usePhrases(networkPhrases);
  const center = useMemo(() => network.actors.ids.indexOf(centerId), [network, centerId]);
  const shown = useMemo(() => filterNetwork(network, filter, center), [network, filter, center]);
  const isNobodyChosen = view === "ego" && center < 0;
  if (network.total.actors === 0 && network.extent === "whole")
    return (
      <Empty title={phrases.empty}>
        <p>{phrases.emptyStep}</p>
      </Empty>
    );
  const needsTies = view === "table" || view === "timeline";
  const isEmpty = isNobodyChosen
    ? false
    : needsTies
      ? shown.ties.length === 0
      : shown.actors.length === 0;
  return (
    <div className={styles.panel}>
      <Counts network={network} shown={shown} filter={filter} center={center} />
      {isEmpty ? (
        <Empty title={needsTies ? phrases.noTies : phrases.none}>
          <p>{phrases.noneRepair}</p>
        </Empty>
      ) : (
        viewOf(view, { network, shown, filter, center })
      )}
    </div>
  );
}

function viewOf(view: NetworkView, props: ViewProps): ReactNode {
  const views: Readonly<Record<NetworkView, ReactNode>> = {
    ego: <EgoView {...props} />,
    list: <ListView {...props} />,
    map: <MapView {...props} />,
    graph: <GraphView {...props} />,
    table: <TableView {...props} />,
    timeline: <TimelineView {...props} />,
  };
  return views[view];
}

/** How much is shown of how much, and what that rests on. */
function Counts(props: ViewProps) {
  const phrases = usePhrases(networkPhrases);
  const [address, change] = useAddress();
  const { network, shown, filter, center } = props;
  const { total, extent } = network;
  const language = useLanguage();
  return (
    <div className={styles.counts} data-cited="">
      <output>
        {phrases.counts(shown.actors.length, total.actors, shown.ties.length, total.ties)}
        {filter.asOf !== 0 && ` · ${phrases.asOfCounts(address["asOf"] ?? "", shown.unsure)}`}
      </output>
      <ComputedMark what={phrases.countsWhat} rule={phrases.countsRule}>
        <p>
          <PageLink page="/network" search={{ ...address, view: "list" }}>
            {phrases.countsActors}
          </PageLink>{" "}
          ·{" "}
          <PageLink page="/network" search={{ ...address, view: "table" }}>
            {phrases.countsTies}
          </PageLink>
        </p>
      </ComputedMark>
      {filter.asOf !== 0 && (shown.unsure > 0 || filter.onlySure) && (
        <Switch
          label={phrases.onlySure}
          isOn={filter.onlySure}
          change={(isOn) => change({ dates: isOn ? "sure" : undefined })}
        />
      )}
      {isFiltered(address) && (
        <Button
          look="bare"
          className="not-printed"
          onClick={() => change({ ...noFilter, page: undefined })}
        >
          {phrases.clear}
        </Button>
      )}
      {extent === "best-connected" && (
        <p className={styles.partial}>
          {phrases.partOnly(network.actors.count, total.actors, network.ties.count, total.ties)}
        </p>
      )}
      {extent === "around" && center >= 0 && (
        <p className={styles.partial}>{phrases.aroundOnly(nameAt(network, center, language))}</p>
      )}
    </div>
  );
}
