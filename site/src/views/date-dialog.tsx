// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The day up to which years are counted: the document's reference date, or one to try.
import { useId, useState } from "preact/hooks";
import { Dialog } from "../components/dialog";
import { t } from "../i18n";
import * as format from "../i18n/format";
import { close } from "../state/dialogs";
import { programme } from "../state/engine";
import { planningDate } from "../state/sheet";

export function DateDialog() {
  const words = t().date;
  const reference = programme.value?.reference_date ?? "";
  const [chosen, setChosen] = useState(planningDate.value ?? reference);
  const field = useId();
  const apply = (date: string | null) => {
    planningDate.value = date;
    close();
  };
  return (
    <Dialog
      key="date"
      title={words.title}
      onClose={close}
      actions={
        <>
          <button type="button" class="button" onClick={() => apply(null)}>
            {words.reset}
          </button>
          <button
            type="button"
            class="button button--primary"
            disabled={chosen === ""}
            onClick={() => apply(chosen === reference ? null : chosen)}
          >
            {words.apply}
          </button>
        </>
      }
    >
      <p>{words.hint(format.date(reference))}</p>
      <p class="date-dialog__field">
        <label class="field__label" for={field}>
          {words.label}
        </label>
        <input
          id={field}
          class="text-field"
          type="date"
          min="2000-01-01"
          max="2099-12-31"
          value={chosen}
          onInput={(event) => {
            const { value, validity } = event.currentTarget;
            setChosen(validity.valid ? value : "");
          }}
        />
      </p>
    </Dialog>
  );
}
