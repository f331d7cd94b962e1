// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Where a row stands in the document, with its footnotes and the readings that touch it.
import { Dialog } from "../components/dialog";
import { pick, t } from "../i18n";
import type { Criterion, ReadingText } from "../kit";
import { notesOf, readingsOf, shortSource } from "../state/clause";
import { close } from "../state/dialogs";
import { description, programme } from "../state/engine";
import { facts } from "../state/report";
import { advisor } from "./part";

const Bureau = advisor(async () => (await import("./advice/bureau")).Bureau);

export function SourceDialog({ criterion }: { criterion: Criterion }) {
  const words = t().source;
  const notes = notesOf(criterion);
  const readings = readingsOf(criterion);
  const evidence = evidenceOf(criterion);
  return (
    <Dialog title={pick(criterion.name)} onClose={close}>
      <dl class="clauses">
        <dt>{words.document}</dt>
        <dd lang="zh-CN">
          {criterion.source.document}
          {programme.value && <span class="clauses__issuer">{pick(programme.value.issuer)}</span>}
        </dd>
        <dt>{words.clause}</dt>
        <dd>
          <span lang="zh-CN">{criterion.source.clause}</span>
          <span class="clauses__issuer">{shortSource(criterion)}</span>
        </dd>
        <dt>{words.row}</dt>
        <dd lang="zh-CN">{criterion.source.row ?? criterion.path.join(" · ")}</dd>
        {notes.length > 0 && (
          <>
            <dt>{words.notes}</dt>
            {notes.map((note) => (
              <dd key={note.id}>{words.note_text(note.id, pick(note.text))}</dd>
            ))}
          </>
        )}
        {evidence.length > 0 && (
          <>
            <dt>{words.evidence}</dt>
            <dd>{evidence.join(t().list)}</dd>
          </>
        )}
      </dl>
      {readings.length > 0 && (
        <section class="clauses__readings">
          <h3 class="clauses__title">{words.readings}</h3>
          {readings.map((reading) => (
            <ReadingView key={reading.id} reading={reading} />
          ))}
        </section>
      )}
    </Dialog>
  );
}

function evidenceOf(criterion: Criterion): string[] {
  const ids = new Set([
    ...criterion.evidence,
    ...criterion.facts.flatMap((fact) => facts.value.get(fact)?.evidence ?? []),
  ]);
  return (description.value?.evidence ?? []).filter((one) => ids.has(one.id)).map((one) => pick(one.label));
}

function ReadingView({ reading }: { reading: ReadingText }) {
  const words = t().reading;
  return (
    <div class="reading">
      <p class="reading__question">{pick(reading.question)}</p>
      <ReadingWays reading={reading} />
      {reading.weighs && <p class="reading__weighs">{words.weighs}</p>}
      <Bureau reading={reading} />
    </div>
  );
}

export function ReadingWays({ reading }: { reading: ReadingText }) {
  const words = t().reading;
  return (
    <dl class="reading__ways">
      <dt>{words.chosen}</dt>
      <dd>{pick(reading.chosen)}</dd>
      <dt>{words.other}</dt>
      <dd>{pick(reading.other)}</dd>
    </dl>
  );
}

export function ReadingDialog({ reading }: { reading: string }) {
  const found = description.value?.readings.find((one) => one.id === reading);
  if (!found) return null;
  return (
    <Dialog title={t().reading.title} onClose={close}>
      <ReadingView reading={found} />
    </Dialog>
  );
}
