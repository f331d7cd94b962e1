// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Which question comes next, and the way to it.
import { ArrowIcon } from "../components/icons";
import { pick, t } from "../i18n";
import { advice } from "../state/advice";
import { close } from "../state/dialogs";
import { follow, offersChoice, openedGroup } from "../state/place";
import { criteria, criterionPaths, isPlain, report, target } from "../state/report";
import { sheet } from "../state/sheet";

const applicantType = "applicant_type";

/**
 * The kind of applicant, then what settles most; while that is not worked out, the first open row in print order; of a
 * choice only within the sub-class on show.
 */
function nextRow(): string | null {
  const gaps = report.value?.gaps[target.value] ?? [];
  if (gaps.length === 0) return null;
  const typeMatters = report.value?.criteria.some((finding) => finding.missing.includes(applicantType));
  if (sheet.value.applicant_type === undefined && (typeMatters || !isPlain.value)) return applicantType;
  const open = gaps.find((gap) => {
    if (gap.status !== "unknown") return false;
    const path = criterionPaths.value.get(gap.criterion) ?? [];
    return path.every((group, depth) => {
      const inside = path[depth + 1];
      return !inside || !offersChoice(group) || openedGroup(group) === inside;
    });
  });
  return advice.value?.next_questions[0]?.criteria[0] ?? open?.criterion ?? null;
}

export function NextQuestion({ class: name }: { class: string }) {
  const row = nextRow();
  if (row === null) return null;
  const criterion = criteria.value.get(row);
  const { href, onClick } = follow(row);
  return (
    <a
      class={name}
      href={href}
      onClick={() => {
        close();
        onClick();
      }}
    >
      <span>{t().panel.next_is(criterion ? pick(criterion.name) : t().assess.applicant_type)}</span>
      <ArrowIcon />
    </a>
  );
}
