// The cockpit: the run-sheet, the step that is on, and at the side what the room sees and what people wrote.

import { focusHeading } from "../../shared/a11y.js";
import { html, useEffect, useRef } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { stepModule } from "../steps/registry.js";
import { ConnectionNotice, Refused } from "./connection_notice.js";
import { Dialogs } from "./dialogs.js";
import { EndedPart } from "./ended.js";
import { Facts } from "./facts.js";
import { Insights } from "./insights.js";
import { useKeys } from "./keys.js";
import { LobbyAside, LobbyPart } from "./lobby.js";
import { Next } from "./next.js";
import { RestNotice } from "./rest.js";
import { RunSheet } from "./runsheet.js";
import { Screen } from "./screen.js";
import { StepHead } from "./step_head.js";
import { TimerPanel } from "./timer.js";
import { Toasts } from "./toasts.js";

/** Moves the focus to the heading when another step (or the end) begins, not when the view merely changes. */
function useFocusOnStep(view, place) {
  const moment = view && `${view.stage?.run ?? "before"}-${view.session.ended}`;
  const before = useRef(null);
  useEffect(() => {
    if (before.current && before.current !== moment && !document.querySelector("dialog[open]")) {
      place.current?.querySelector("[data-scrolls]")?.scrollTo(0, 0);
      focusHeading(place.current);
    }
    before.current = moment;
  }, [moment]);
}

function Middle({ view, acts, join, qr, projector }) {
  if (view.session.ended) return html`<${EndedPart} view=${view} acts=${acts} />`;
  if (!view.stage) return html`<${LobbyPart} view=${view} acts=${acts} join=${join} qr=${qr} projector=${projector} />`;
  const { Control, compact } = stepModule(view.stage.kind);
  return html`
    <${StepHead} view=${view} acts=${acts} />
    ${view.room.resting && html`<${RestNotice} acts=${acts} />`}
    <${TimerPanel} stage=${view.stage} acts=${acts} compact=${compact} />
    <${Facts} view=${view} acts=${acts} />
    <${Control} key=${view.stage.run} view=${view} acts=${acts} />
  `;
}

function Beside({ view, acts }) {
  if (!view.stage) return html`<${LobbyAside} />`;
  const own = !view.session.ended ? stepModule(view.stage.kind).Aside : null;
  return own ? html`<${own} view=${view} />` : html`<${Insights} view=${view} acts=${acts} />`;
}

export function Cockpit(given) {
  const { view, connection, refused, waiting, toasts, dialog, keysOn, acts, projector, join, qr, onForget, onDrop, onKeys } = given;
  const place = useRef(null);
  useFocusOnStep(view, place);
  useKeys(acts, Boolean(view) && keysOn);
  if (refused) return html`<${Refused} code=${refused} />`;
  if (!view) {
    return html`<main id="main" class="page"><h1>${t("Regie")}</h1><p class="soft" role="status">${t("We maken verbinding.")}</p></main>`;
  }
  return html`
    <${ConnectionNotice} connection=${connection} waiting=${waiting} onDrop=${onDrop} />
    <div class="cockpit" data-connection=${connection}>
      <${RunSheet} view=${view} acts=${acts} />
      <main id="main" class="now" ref=${place}>
        <div class="now-scroll" data-scrolls><${Middle} view=${view} acts=${acts} join=${join} qr=${qr} projector=${projector} /></div>
        <${Next} view=${view} acts=${acts} />
      </main>
      <aside class="beside" aria-label=${t("Scherm en inzichten")}>
        <${Screen} view=${view} acts=${acts} projector=${projector} />
        <${Beside} view=${view} acts=${acts} />
      </aside>
    </div>
    <${Dialogs} dialog=${dialog} view=${view} acts=${acts} keysOn=${keysOn} onKeys=${onKeys} />
    <${Toasts} toasts=${toasts} onForget=${onForget} />
  `;
}
