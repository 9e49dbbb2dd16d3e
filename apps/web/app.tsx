import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { Refusal } from "./http.ts";
import { router } from "./router.tsx";

/** Refusals are answers and are not asked again; only a broken line is, twice. */
function mayTryAgain(count: number, error: unknown): boolean {
  return count < 2 && error instanceof Refusal && error.status === 0;
}

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: mayTryAgain,
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      networkMode: "always",
    },
  },
});

const theme = { fontFamily: "inherit", respectReducedMotion: true, cursorType: "pointer" } as const;

function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
}

export function App() {
  return (
    <MantineProvider
      theme={theme}
      getStyleNonce={nonce}
      withCssVariables={false}
      withGlobalClasses={false}
      forceColorScheme="light"
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
