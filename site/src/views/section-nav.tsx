// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The contents of the category with how far each part is answered; on a phone a strip that scrolls sideways.
import { useEffect, useRef, useState } from "preact/hooks";
import { StatusMark } from "../components/status-mark";
import { pick, t } from "../i18n";
import type { Group } from "../kit";
import { description } from "../state/engine";
import { seen } from "../state/host";
import { anchor, follow, offersChoice, openedGroup } from "../state/place";
import { progressOf } from "../state/progress";
import { groupResults, report, target } from "../state/report";
import { sheet } from "../state/sheet";

/** The part of the page that is being read: the last heading that has passed the top. */
export function useCurrent(elements: string[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  const key = elements.join();
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const passed = elements.filter(
        (id) =>
          (document.getElementById(anchor(id))?.getBoundingClientRect().top ?? Infinity) <
          160 + (seen.peek()?.top ?? 0),
      );
      setCurrent(passed.at(-1) ?? elements[0] ?? null);
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    addEventListener("scroll", later, { passive: true });
    return () => {
      removeEventListener("scroll", later);
      cancelAnimationFrame(frame);
    };
  }, [key]);
  return current;
}

export function SectionNav() {
  const sections = description.value?.sections ?? [];
  const current = useCurrent(["applicant_type", ...sections.map((section) => section.id)]);
  const progress = report.value?.progress;
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    const link = strip.current?.querySelector<HTMLElement>(".is-current");
    if (link && strip.current) strip.current.scrollLeft = link.offsetLeft - strip.current.offsetLeft - 24;
  }, [current]);
  return (
    <nav ref={strip} class="contents" aria-label={t().assess.sections}>
      {progress && (
        <div class="contents__total">
          <p class="contents__label">
            <span>{t().catalogue.answered(progress.answered, progress.facts)}</span>
          </p>
          <progress
            class="bar"
            max={progress.facts}
            value={progress.answered}
            aria-label={t().assess.progress_label(progress.answered, progress.facts)}
          />
        </div>
      )}
      <ol class="contents__list">
        <li>
          <a
            class={`contents__link ${current === "applicant_type" ? "is-current" : ""}`}
            aria-current={current === "applicant_type" ? "true" : undefined}
            {...follow("applicant_type")}
          >
            <StatusMark status={sheet.value.applicant_type === undefined ? "unknown" : "met"} />
            <span class="contents__name">{t().assess.applicant}</span>
          </a>
        </li>
        {sections.map((section) => (
          <li key={section.id}>
            <Entry group={section} current={current === section.id} />
            {offersChoice(section) && (
              <ol class="contents__list contents__list--inside">
                {section.groups.map((group) => (
                  <li key={group.id}>
                    <Entry group={group} current={false} faint={openedGroup(section) !== group} />
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Entry({ group, current, faint = false }: { group: Group; current: boolean; faint?: boolean }) {
  const { answered, total } = progressOf(group);
  const status = groupResults.value.get(group.id)?.status[target.value] ?? "unknown";
  return (
    <a
      class={`contents__link ${current ? "is-current" : ""} ${faint ? "is-faint" : ""}`}
      aria-current={current ? "true" : undefined}
      {...follow(group.id)}
    >
      <StatusMark status={status} />
      <span class="contents__name">{pick(group.name)}</span>
      <span class="contents__count">
        <span aria-hidden="true">{t().assess.progress(answered, total)}</span>
        <span class="visually-hidden">{t().assess.progress_label(answered, total)}</span>
      </span>
    </a>
  );
}
