// SPDX-FileCopyrightText: 2026 Xingping contributors
// SPDX-License-Identifier: Apache-2.0
// Which criteria the desk judges by, and which of those put in it cannot use.
import { WarningIcon } from "../../components/icons";
import { pick } from "../../i18n";
import { d } from "../../i18n/desk";
import { editions, faulty } from "../../state/desk";
import { said } from "./words";

const few = 5;

export function Editions() {
  const words = d().editions;
  return (
    <section class="card desk-editions" aria-labelledby="desk-editions-title">
      <h2 id="desk-editions-title" class="card__title">
        {words.title}
      </h2>
      <ul class="desk-editions__list">
        <li>{words.own}</li>
        {editions.value.map((edition) => (
          <li key={edition.id}>
            {words.dropped(edition.name)}
            {edition.programmes.map((programme) => (
              <span key={programme.id} class="pill">
                {words.edition(pick(programme.name), programme.edition)}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {faulty.value.map(({ name, issues }) => (
        <div key={name} class="field-issue" role="alert">
          <WarningIcon />
          <div>
            <p>{words.faulty(name)}</p>
            <ul>
              {issues.slice(0, few).map((issue) => (
                <li key={`${issue.document}${issue.pointer}${issue.code}`}>
                  <code>
                    {issue.document}
                    {issue.pointer}
                  </code>{" "}
                  {said(issue.message)}
                </li>
              ))}
              {issues.length > few && <li>{words.more(issues.length - few)}</li>}
            </ul>
          </div>
        </div>
      ))}
    </section>
  );
}
