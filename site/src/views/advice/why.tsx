// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Why a row stands as it does: the answers that determine it now, and for an open one those that would settle it.
import { useEffect } from "preact/hooks";
import "../../styles/advice.css";
import "../../styles/why.css";
import { commonAmount } from "../../components/ladder-scale";
import { levelName } from "../../components/stars";
import { StatusMark } from "../../components/status-mark";
import { t } from "../../i18n";
import { a } from "../../i18n/advice";
import { conditionWords } from "../../i18n/condition";
import type { Level, Status } from "../../kit";
import { advice, isWanted } from "../../state/advice";
import { names } from "../../state/names";
import { criteria, findings, levels } from "../../state/report";
import { sheet } from "../../state/sheet";
import { Points } from "./points";
import { applicantType, factName, presentWords } from "./words";

interface Part {
  levels: Level[];
  status: Status;
  because: string[];
  condition: string;
}

/** Levels that say the same are told together. */
function parts(id: string): Part[] {
  const reason = advice.value?.because.criteria.find((one) => one.id === id);
  const [criterion, finding] = [criteria.value.get(id), findings.value.get(id)];
  if (!reason || !criterion || !finding) return [];
  const out: Part[] = [];
  for (const level of levels.value) {
    const status = finding.status[level.id] ?? "unknown";
    const threshold = criterion.levels[level.id];
    const condition = threshold ? conditionWords(threshold, names) : "";
    const because = reason.because[level.id] ?? [];
    const last = out.at(-1);
    const same = last?.status === status && last.condition === condition && last.because.join() === because.join();
    if (last && same) last.levels.push(level);
    else out.push({ levels: [level], status, because, condition });
  }
  return out;
}

function answered(fact: string): string {
  if (fact !== applicantType) return presentWords(fact);
  const type = sheet.value.applicant_type;
  return type ? (t().assess.types[type][0] ?? type) : t().assess.type_unset;
}

/** Amounts of the row that its ladder has no scale for. */
function scaled(id: string): string[] {
  const criterion = criteria.value.get(id);
  const amount = commonAmount(levels.value.map((level) => criterion?.levels[level.id] ?? null));
  return (criterion?.facts ?? []).filter((fact) => fact !== amount?.fact);
}

export function Why({ id }: { id: string }) {
  const words = a().why;
  useEffect(() => {
    isWanted.value = true;
  }, []);
  const found = advice.value;
  if (!found) return <p class="why">{a().ask.working}</p>;
  const settled = found.because.criteria.find((one) => one.id === id)?.settled_by ?? [];
  return (
    <div class="why">
      {parts(id).map(({ levels: same, status, because, condition }) => (
        <div key={same[0]?.id} class="why__part">
          <p class="why__head">
            {levels.value.length > 1 && (
              <span>
                {same.length === levels.value.length ? t().assess.same_for_all : same.map(levelName).join(t().list)}
              </span>
            )}
            <StatusMark status={status} words="shown" />
            {condition !== "" && <span class="why__needs">{words.needs(condition)}</span>}
          </p>
          {because.length > 0 && (
            <dl class="why__facts">
              <dt class="visually-hidden">{words.because}</dt>
              {because.map((fact) => (
                <dd key={fact} data-fact={fact}>
                  {factName(fact)}
                  {t().colon}
                  <strong>{answered(fact)}</strong>
                </dd>
              ))}
            </dl>
          )}
        </div>
      ))}
      {settled.length > 0 && (
        <div class="why__open">
          <p>{words.open}</p>
          <ul>
            {settled.map((set) => (
              <li key={set.join()}>{set.map(factName).join(words.together)}</li>
            ))}
          </ul>
        </div>
      )}
      {scaled(id).map((fact) => (
        <Points key={fact} fact={fact} row={id} />
      ))}
    </div>
  );
}
