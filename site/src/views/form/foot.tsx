// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// On a phone: the next blank, and the panel as a sheet.
import { ArrowIcon, ChevronIcon } from "../../components/icons";
import { f } from "../../i18n/form";
import { show } from "../../state/dialogs";
import { blockers, goToNext, wanting } from "../../state/form";

export function FormFoot() {
  const left = wanting.value.length;
  const errors = blockers.value.filter((one) => one.severity === "error").length;
  return (
    <div class="foot-bar form-foot">
      <button type="button" class="button button--primary" disabled={left === 0} onClick={goToNext}>
        {left === 0 ? f().fill.complete : f().fill.next_short(left)}
        {left > 0 && <ArrowIcon />}
      </button>
      <button type="button" class="button form-foot__open" aria-haspopup="dialog" onClick={() => show({ is: "form" })}>
        {errors === 0 ? f().panel.ready : f().panel.not_ready(errors)}
        <ChevronIcon />
      </button>
    </div>
  );
}
