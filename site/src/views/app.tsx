// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The frame around every view: head, main, notices, dialogs.
import { useEffect, useRef } from "preact/hooks";
import { ToastArea } from "../components/toast";
import { pick, t } from "../i18n";
import { description, failure, ready } from "../state/engine";
import { route } from "../state/route";
import { About } from "./about";
import { Assessment } from "./assessment";
import { Catalogue } from "./catalogue";
import { Dialogs } from "./dialogs";
import { DifferenceView } from "./difference";
import { Failed, Loading } from "./loading";
import { MatchView } from "./match";
import { NotFound } from "./not-found";
import { StorageNotice } from "./storage-notice";
import { TopBar } from "./top-bar";

function View() {
  if (failure.value) return <Failed failure={failure.value} />;
  if (!ready.value) return <Loading />;
  switch (route.value.view) {
    case "catalogue":
      return <Catalogue />;
    case "about":
      return <About />;
    case "match":
      return <MatchView />;
    case "diff":
      return <DifferenceView />;
    case "category":
      return description.value ? <Assessment /> : <NotFound />;
    case "not_found":
      return <NotFound />;
  }
}

function title(): string {
  const here = route.value;
  const page =
    here.view === "category" && description.value
      ? pick(description.value.name)
      : {
          category: t().missing.title,
          about: t().about.title,
          match: t().match.title,
          diff: t().diff.title,
          catalogue: t().tagline,
          not_found: t().missing.title,
        }[here.view];
  return `${page} · ${t().brand}`;
}

export function App() {
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const here = route.value;
  const page =
    here.view === "category"
      ? `${here.programme}/${here.category}`
      : here.view === "diff"
        ? `${here.from} ${here.to}`
        : here.view;
  const heading = title();
  useEffect(() => {
    document.title = heading;
  }, [heading]);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [page]);
  return (
    <>
      <button
        type="button"
        class="skip"
        onClick={() => {
          main.current?.focus();
          main.current?.scrollIntoView();
        }}
      >
        {t().skip}
      </button>
      <TopBar />
      <StorageNotice />
      <main id="main" class="main" ref={main} tabIndex={-1}>
        <View />
      </main>
      <ToastArea />
      <Dialogs />
    </>
  );
}
