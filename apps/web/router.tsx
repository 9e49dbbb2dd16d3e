import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { useEffect, type ReactNode } from "react";
import { isLanguage } from "#kernel/local-text.ts";
import { LanguageProvider, preferredLanguage, rememberLanguage } from "./i18n.tsx";
import { usePart, withoutEmpty, type Address } from "./navigation.tsx";
import { Frame } from "./shell/frame.tsx";
import { Gate, PublicGate } from "./shell/gate.tsx";
import { NotFound, RouteFailure } from "./shell/not-found.tsx";
import { TabTitle } from "./shell/tab-title.tsx";
import { Toasts } from "./design/toasts.tsx";

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: RouteFailure,
});

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/$language", params: { language: preferredLanguage() }, replace: true });
  },
});

const speaking = createRoute({
  getParentRoute: () => root,
  path: "/$language",
  component: Speaking,
  beforeLoad: ({ params, location }) => {
    if (isLanguage(params.language)) return;
    throw redirect({ href: `/${preferredLanguage()}${location.href}`, replace: true });
  },
});

/** Addresses that were given out without a language, such as an invitation's. */
const unspoken = createRoute({
  getParentRoute: () => root,
  path: "$",
  component: () => null,
  beforeLoad: ({ location }) => {
    throw redirect({ href: `/${preferredLanguage()}${location.href}`, replace: true });
  },
});

function Speaking() {
  const part = usePart("language");
  const language = isLanguage(part) ? part : "ko";
  useEffect(() => rememberLanguage(language), [language]);
  return (
    <LanguageProvider language={language}>
      <TabTitle />
      <Toasts>
        <Outlet />
      </Toasts>
    </LanguageProvider>
  );
}

const door = createRoute({ getParentRoute: () => speaking, id: "door", component: PublicGate });
const account = () => import("./rooms/door.tsx");
const signIn = createRoute({
  getParentRoute: () => door,
  path: "/sign-in",
  component: lazyRouteComponent(account, "SignInPage"),
});
const setup = createRoute({
  getParentRoute: () => door,
  path: "/setup",
  component: lazyRouteComponent(account, "SetupPage"),
});
const invitation = createRoute({
  getParentRoute: () => speaking,
  path: "/invitation/$token",
  component: lazyRouteComponent(account, "InvitationPage"),
});

const house = createRoute({ getParentRoute: () => speaking, id: "house", component: House });

function House() {
  return (
    <Gate>
      <Frame />
    </Gate>
  );
}

type RoomFile = () => Promise<Readonly<Record<string, () => ReactNode>>>;

/** A room of the house: its address, the file it comes in, and its name there. */
const roomAt = (path: string, file: RoomFile, name: string) =>
  createRoute({
    getParentRoute: () => house,
    path,
    component: lazyRouteComponent(file, name),
  });

const registers: RoomFile = () => import("./rooms/registers.tsx");
const network: RoomFile = () => import("./rooms/network.tsx");
const records: RoomFile = () => import("./rooms/records.tsx");
const programmes: RoomFile = () => import("./rooms/programmes.tsx");
const grants: RoomFile = () => import("./rooms/grants.tsx");
const gate: RoomFile = () => import("./rooms/gate.tsx");
const instruments: RoomFile = () => import("./rooms/instruments.tsx");
const rooms = [
  roomAt("/", () => import("./rooms/today.tsx"), "TodayRoom"),
  roomAt("/network", network, "NetworkRoom"),
  roomAt("/network/actors", network, "ActorsRoom"),
  roomAt("/network/actors/$actor", () => import("./rooms/actor.tsx"), "ActorRoom"),
  roomAt("/network/import", () => import("./rooms/imports.tsx"), "ImportsRoom"),
  roomAt("/network/import/$id", () => import("./rooms/imports.tsx"), "ImportRoom"),
  roomAt("/network/channels", () => import("./rooms/channels.tsx"), "ChannelsRoom"),
  roomAt("/network/memberships", registers, "MembershipsRoom"),
  roomAt("/network/upkeep", registers, "UpkeepRoom"),
  roomAt("/network/legal-footing", registers, "LegalFootingRoom"),
  roomAt("/network/ngos", registers, "NgosRoom"),
  roomAt("/network/hosted-bodies", registers, "HostedBodiesRoom"),
  roomAt("/network/gaps", registers, "GapsRoom"),
  roomAt("/network/mediators", registers, "MediatorsRoom"),
  roomAt("/network/third-channels", registers, "ThirdChannelsRoom"),
  roomAt("/network/initiatives", registers, "InitiativesRoom"),
  roomAt("/network/proposals", registers, "ProposalsRoom"),
  roomAt("/network/sister-cities", registers, "SisterCitiesRoom"),
  roomAt("/research/history", records, "HistoryRoom"),
  roomAt("/research/diagnosis", records, "DiagnosisRoom"),
  roomAt("/research/cases", records, "CasesRoom"),
  roomAt("/research/slips", records, "SlipsRoom"),
  roomAt("/research/sources", records, "SourcesRoom"),
  roomAt("/programmes/list", programmes, "ProgrammesList"),
  roomAt("/programmes/board", programmes, "ProgrammesBoard"),
  roomAt("/programmes/timeline", programmes, "ProgrammesTimeline"),
  roomAt("/programmes/goals", programmes, "ProgrammeGoals"),
  roomAt("/programmes/$programme", programmes, "ProgrammePageRoom"),
  roomAt("/gate/grants", grants, "GrantsRoom"),
  roomAt("/gate/grants/new", grants, "NewGrantRoom"),
  roomAt("/gate/grants/$id", grants, "GrantRoom"),
  roomAt("/gate/requests/$id", grants, "ExemptionRequestRoom"),
  roomAt("/gate/shipping/$programme", grants, "ShippingRoom"),
  roomAt("/gate/shipments/new", grants, "NewShipmentRoom"),
  roomAt("/gate/shipments/$id", grants, "ShipmentRoom"),
  roomAt("/gate", gate, "GateRoom"),
  roomAt("/gate/lists", gate, "ListsRoom"),
  roomAt("/gate/clearances", gate, "ClearancesRoom"),
  roomAt("/gate/rules", gate, "RulesRoom"),
  roomAt("/programmes", instruments, "CoverageRoom"),
  roomAt("/programmes/instruments", instruments, "InstrumentsRoom"),
  roomAt("/programmes/instruments/$instrument", instruments, "InstrumentRoom"),
  roomAt("/programmes/assessments/$assessment", instruments, "AssessmentRoom"),
  roomAt("/account", () => import("./rooms/account.tsx"), "AccountRoom"),
];
const lost = createRoute({ getParentRoute: () => house, path: "$", component: NotFound });

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    speaking.addChildren([
      door.addChildren([signIn, setup]),
      invitation,
      house.addChildren([...rooms, lost]),
    ]),
    unspoken,
  ]),
  parseSearch: (search): Address => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const tail = new URLSearchParams(withoutEmpty(search as Address)).toString();
    return tail === "" ? "" : `?${tail}`;
  },
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultPendingMs: 200,
  defaultErrorComponent: RouteFailure,
});
