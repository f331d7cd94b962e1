// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// The assessment as a paper: cover, result, what is missing, every criterion, readings, evidence. Printed by the browser.
import { FileIcon } from "../../components/icons";
import { levelName } from "../../components/stars";
import { StatusMark } from "../../components/status-mark";
import { pick, t } from "../../i18n";
import { f } from "../../i18n/form";
import * as format from "../../i18n/format";
import { description, engineVersion, programme } from "../../state/engine";
import { today } from "../../state/files";
import { attachments } from "../../state/form";
import { type PaperRow, paperRow } from "../../state/paper-rows";
import { criteria, criteriaBelow, isPlain, levelById, levels, report, target } from "../../state/report";
import { sheet } from "../../state/sheet";
import { levelHeadline } from "../level-meter";

export function ReportView() {
  const words = f().report;
  return (
    <div class="report-desk">
      <div class="report-tools">
        <p>{words.lead}</p>
        <button type="button" class="button button--primary" onClick={() => print()}>
          <FileIcon />
          {words.print}
        </button>
      </div>
      <article class="paper" aria-labelledby="paper-title">
        <Cover />
        <Result />
        <Gaps />
        <Findings />
        <Readings />
        <Evidence />
        <p class="paper__foot">{words.made_by(engineVersion.value)}</p>
      </article>
    </div>
  );
}

function Cover() {
  const words = f().report;
  const [shown, found, card] = [description.value, report.value, programme.value];
  if (!shown || !found || !card) return null;
  const type = sheet.value.applicant_type;
  const source = shown.source;
  const rows: [string, string][] = [
    [words.applicant, sheet.value.applicant?.name || words.unnamed],
    [words.type, type ? (t().assess.types[type][0] ?? "") : words.unnamed],
    [words.programme, [pick(card.issuer), source.document, source.number ?? ""].filter(Boolean).join(" ")],
    [words.category, pick(shown.name)],
    [words.edition, t().top.edition(shown.edition)],
    [words.as_of, format.date(found.as_of)],
    [words.made_on, format.date(today())],
  ];
  return (
    <header class="paper__cover">
      <h2 id="paper-title" class="paper__title">
        {words.title}
      </h2>
      <p class="paper__programme">{pick(card.name)}</p>
      <table class="paper__facts">
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="paper__digest">{words.digest(found.digest)}</p>
    </header>
  );
}

function Result() {
  const words = f().report;
  const { held, possible } = levelHeadline();
  return (
    <section class="paper__part">
      <h3>{words.result}</h3>
      <p class="paper__headline">
        <strong>{held}</strong> {possible}
      </p>
      <table class="paper__table paper__table--narrow">
        <thead>
          <tr>
            <th scope="col">{words.level}</th>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.counts}</th>
          </tr>
        </thead>
        <tbody>
          {report.value?.levels.map((row) => (
            <tr key={row.level}>
              <th scope="row">{levelName(levelById(row.level))}</th>
              <td>
                <StatusMark status={row.status} />{" "}
                {isPlain.value ? t().level.plain[row.status] : t().level.state[row.status]}
              </td>
              <td>{t().level.counts(row.met, row.unmet, row.unknown)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const rowsOf = (ids: string[]): PaperRow[] =>
  ids.flatMap((id) => criteria.value.get(id) ?? []).map((one) => paperRow(one, target.value, attachments.value));

function Gaps() {
  const words = f().report;
  const gaps = report.value?.gaps[target.value] ?? [];
  return (
    <section class="paper__part">
      <h3>{isPlain.value ? words.gaps_plain : words.gaps(levelName(levelById(target.value)))}</h3>
      {gaps.length === 0 ? (
        <p>{words.no_gaps}</p>
      ) : (
        <table class="paper__table">
          <thead>
            <tr>
              <th scope="col">{words.gap}</th>
              <th scope="col">{words.requirement_plain}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.short}</th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(gaps.map((gap) => gap.criterion)).map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                <td>{row.requirement}</td>
                <td>{row.answer || words.unanswered}</td>
                <td>{row.status === "unknown" ? words.unanswered : row.short}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Findings() {
  const words = f().report;
  return (
    <section class="paper__part">
      <h3>{words.findings}</h3>
      {description.value?.sections.map((section) => (
        <div key={section.id} class="paper__section">
          <h4>{pick(section.name)}</h4>
          <table class="paper__table">
            <thead>
              <tr>
                <th scope="col">{words.criterion}</th>
                <th scope="col">
                  {isPlain.value ? words.requirement_plain : words.requirement(levelName(levelById(target.value)))}
                </th>
                <th scope="col">{words.value}</th>
                {levels.value.map((level) => (
                  <th key={level.id} scope="col" class="paper__level">
                    {isPlain.value ? words.status : levelName(level)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rowsOf(criteriaBelow(section)).map((row) => (
                <FindingRow key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

function FindingRow({ row }: { row: PaperRow }) {
  const finding = report.value?.criteria.find((one) => one.id === row.id);
  return (
    <tr>
      <th scope="row">
        {row.name}
        <span class="paper__source">{row.source}</span>
      </th>
      <td>{row.requirement}</td>
      <td>
        {row.answer || t().status.unknown}
        {row.short !== "" && <span class="paper__short">{row.short}</span>}
      </td>
      {levels.value.map((level) => {
        const status = finding?.status[level.id] ?? "unknown";
        return (
          <td key={level.id} class="paper__level">
            <StatusMark status={status} words="shown" />
          </td>
        );
      })}
    </tr>
  );
}

function Readings() {
  const words = f().report;
  const weighing = new Set(report.value?.readings.map((one) => one.id));
  const shown = (description.value?.readings ?? []).filter((one) => weighing.has(one.id));
  return (
    <section class="paper__part">
      <h3>{words.readings}</h3>
      {shown.length === 0 && <p>{words.readings_none}</p>}
      {shown.map((reading) => (
        <div key={reading.id} class="paper__reading">
          <p>
            <strong>{pick(reading.question)}</strong> {reading.source.clause}
          </p>
          <p>
            {words.reading_now}
            {t().colon}
            {pick(reading.chosen)}
          </p>
          <p>
            {words.reading_other}
            {t().colon}
            {pick(reading.other)}
          </p>
        </div>
      ))}
    </section>
  );
}

function Evidence() {
  const words = f().report;
  const name = (id: string) => {
    const found = criteria.value.get(id);
    return found ? pick(found.name) : id;
  };
  const listed = attachments.value.filter((one) => one.status !== "not_needed");
  return (
    <section class="paper__part">
      <h3>{words.attachments}</h3>
      {listed.length === 0 ? (
        <p>{words.attachments_none}</p>
      ) : (
        <table class="paper__table">
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.material}</th>
              <th scope="col">{words.status}</th>
              <th scope="col">{words.file}</th>
              <th scope="col">{words.proves}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((one) => (
              <tr key={`${one.kind} ${one.file ?? ""}`}>
                <td>{one.number === null ? "" : f().evidence.attachment(one.number)}</td>
                <th scope="row">{pick(one.label)}</th>
                <td>{f().evidence[one.status]}</td>
                <td>
                  {one.file}
                  {one.note && <span class="paper__source">{one.note}</span>}
                </td>
                <td>{one.criteria.map(name).join(t().list)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
