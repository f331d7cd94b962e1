// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The frame around every view: head, main, notices, dialogs.
import { useEffect, useRef } from "preact/hooks";
import { ToastArea } from "../components/toast";
import { useUndoKeys } from "../components/undo-bar";
import { pick, t } from "../i18n";
import { deskWords } from "../i18n/desk";
import { formWords } from "../i18n/form";
import { inspection, openDialog } from "../state/dialogs";
import { description, failure, ready } from "../state/engine";
import { whenIdle } from "../state/idle";
import { categoryId, type Route, route } from "../state/route";
import { setting } from "../state/setting";
import { isBlank, original } from "../state/sheet";
import { isOffered } from "../state/update";
import { type LazyView, lazy } from "./lazy";
import { Failed, Loading } from "./loading";
import { NotFound } from "./not-found";
import { advisor, part } from "./part";
import { StorageNotice } from "./storage-notice";
import { TopBar } from "./top-bar";

const EmbedHead = part(async () => {
  const [{ EmbedHead }, { embedWords }] = await Promise.all([import("../embed/head"), import("../i18n/embed")]);
  await embedWords();
  return EmbedHead;
});
const dialogs = async () => (await import("./dialogs")).Dialogs;
const Dialogs = part(dialogs);
const CopyBar = advisor(async () => (await import("./advice/copy-bar")).CopyBar);
const UpdateToast = part(async () => (await import("./update-toast")).UpdateToast);

const views: Record<Exclude<Route["view"], "not_found">, LazyView> = {
  catalogue: lazy(async () => (await import("./catalogue")).Catalogue),
  category: lazy(async () => (await import("./assessment")).Assessment),
  match: lazy(async () => (await import("./match")).MatchView),
  diff: lazy(async () => (await import("./difference")).DifferenceView),
  desk: lazy(async () => (await Promise.all([import("./desk/desk"), deskWords()]))[0].Desk),
  about: lazy(async () => (await import("./about")).About),
  paper: lazy(async () => (await Promise.all([import("./form/papers"), formWords()]))[0].Papers),
};

const viewOf = ({ view }: Route): LazyView | null => (view === "not_found" ? null : views[view]);

// The first view's code need not wait for the words.
viewOf(route.peek())?.fetch();

function View() {
  const view = viewOf(route.value);
  useEffect(() => {
    if (!failure.value) view?.fetch();
  }, [view, failure.value]);
  const Shown = view?.component();
  // What one page could not have is no reason to withhold another that has all it needs.
  if (failure.value && (!ready.value || Shown === null)) return <Failed failure={failure.value} />;
  if (!ready.value || Shown === null) return <Loading />;
  if (Shown === undefined || (categoryId.value !== null && !description.value)) return <NotFound />;
  return <Shown />;
}

function title(): string {
  const here = route.value;
  const paper = here.view === "paper" ? `${t().papers[here.paper]} · ` : "";
  const page =
    categoryId.value !== null && description.value
      ? paper + pick(description.value.name)
      : {
          category: t().missing.title,
          paper: t().missing.title,
          about: t().about.title,
          match: t().match.title,
          desk: t().top.desk,
          diff: t().diff.title,
          catalogue: t().tagline,
          not_found: t().missing.title,
        }[here.view];
  return `${page} · ${t().brand}`;
}

export function App() {
  useUndoKeys();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const here = route.value;
  const page =
    here.view === "category" || here.view === "paper"
      ? [here.programme, here.category, "paper" in here ? here.paper : ""].join("/")
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
  useEffect(() => {
    // Before a dialog is asked for: a line that breaks meanwhile shall not keep it away.
    if (!isBlank.value) whenIdle(() => void dialogs().catch(() => undefined));
  }, [isBlank.value]);
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
      {setting === "embedded" ? <EmbedHead /> : <TopBar />}
      <StorageNotice />
      {/* The page around has a main part of its own. */}
      <main id="main" class="main" ref={main} tabIndex={-1} aria-label={setting === "embedded" ? t().brand : undefined}>
        <View />
      </main>
      {original.value && <CopyBar />}
      <ToastArea>{isOffered.value && <UpdateToast />}</ToastArea>
      {(openDialog.value || inspection.value) && <Dialogs />}
    </>
  );
}
