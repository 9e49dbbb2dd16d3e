import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { useEffect } from "react";
import { isLanguage } from "#kernel/local-text.ts";
import { LanguageProvider, preferredLanguage, rememberLanguage } from "./i18n.tsx";
import { usePart, withoutEmpty, type Address } from "./navigation.tsx";
import { Frame } from "./shell/frame.tsx";
import { Gate, PublicGate } from "./shell/gate.tsx";
import { NotFound, RouteFailure } from "./shell/not-found.tsx";
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

const today = createRoute({
  getParentRoute: () => house,
  path: "/",
  component: lazyRouteComponent(() => import("./rooms/today.tsx"), "TodayRoom"),
});
const actors = createRoute({
  getParentRoute: () => house,
  path: "/network/actors",
  component: lazyRouteComponent(() => import("./rooms/actors.tsx"), "ActorsRoom"),
});
const actor = createRoute({
  getParentRoute: () => house,
  path: "/network/actors/$actor",
  component: lazyRouteComponent(() => import("./rooms/actor.tsx"), "ActorRoom"),
});
const imports = createRoute({
  getParentRoute: () => house,
  path: "/network/import",
  component: lazyRouteComponent(() => import("./rooms/imports.tsx"), "ImportsRoom"),
});
const oneImport = createRoute({
  getParentRoute: () => house,
  path: "/network/import/$id",
  component: lazyRouteComponent(() => import("./rooms/imports.tsx"), "ImportRoom"),
});
const channels = createRoute({
  getParentRoute: () => house,
  path: "/network/channels",
  component: lazyRouteComponent(() => import("./rooms/channels.tsx"), "ChannelsRoom"),
});
const registerRooms = () => import("./rooms/registers.tsx");
const memberships = createRoute({
  getParentRoute: () => house,
  path: "/network/memberships",
  component: lazyRouteComponent(registerRooms, "MembershipsRoom"),
});
const hostedBodies = createRoute({
  getParentRoute: () => house,
  path: "/network/hosted-bodies",
  component: lazyRouteComponent(registerRooms, "HostedBodiesRoom"),
});
const sisterCities = createRoute({
  getParentRoute: () => house,
  path: "/network/sister-cities",
  component: lazyRouteComponent(registerRooms, "SisterCitiesRoom"),
});
const own = createRoute({
  getParentRoute: () => house,
  path: "/account",
  component: lazyRouteComponent(() => import("./rooms/account.tsx"), "AccountRoom"),
});
const lost = createRoute({ getParentRoute: () => house, path: "$", component: NotFound });

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    speaking.addChildren([
      door.addChildren([signIn, setup]),
      invitation,
      house.addChildren([
        today,
        actors,
        actor,
        imports,
        oneImport,
        channels,
        memberships,
        sisterCities,
        hostedBodies,
        own,
        lost,
      ]),
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
