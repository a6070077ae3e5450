// What can be done with the sentences that are chosen, or with the one that has the focus.

import { Icon } from "../../shared/pictures.js";
import { html, useRef, useState } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";
import { Menu, MenuItem } from "./menu.js";
import { PlaceField } from "./place_field.js";
import { bySource, insightsOf } from "./selection.js";
import { SuggestionLine } from "./suggestion_line.js";
import { isPart } from "./wording.js";

/**
 * `subject` is the selection it is about, `chosen` whether somebody chose it (else it is the one with the focus), `field` how
 * the field for themes was opened, if it was. `doing` are the acts on the subject, `suggested` and `alike` what may help.
 */
export function SentenceBar({ view, subject, chosen, field, doing, folds, suggested, alike }) {
  const [more, setMore] = useState(false);
  const opener = useRef(null);
  if (subject.size === 0) return html`<div class="sentence-bar none" role="status"></div>`;
  const { insights, themes } = view;
  const ids = insightsOf(subject);
  const one = ids.length === 1 ? insights[ids[0]] : null;
  const sources = bySource(subject).map(({ source }) => source);
  const placed = sources.some((source) => source !== null);
  const starred = ids.every((id) => insights[id].starred);
  const close = () => {
    setMore(false);
    opener.current?.focus();
  };
  const pick = (act) => () => {
    close();
    act();
  };
  return html`<div class="sentence-bar" role="group" aria-label=${chosen ? t("Gekozen zinnen") : t("Deze zin")}>
    ${!field && html`<${SuggestionLine} suggested=${suggested} alike=${alike} themes=${themes} insights=${insights} doing=${doing} />`}
    <div class="sentence-acts">
      <b role="status">${chosen ? tn("1 gekozen", "{n} gekozen", ids.length) : t("Deze zin")}</b>
      <button type="button" class="place" aria-haspopup="listbox" aria-expanded=${String(Boolean(field))} onClick=${() => doing.openField("")}>${t("Naar thema")} <kbd>/</kbd></button>
      ${one && html`<button type="button" onClick=${doing.reword}>${t("Andere woorden")} <kbd>F2</kbd></button>`}
      ${one && html`<button type="button" onClick=${doing.split}><${Icon} name="split" size=${20} />${t("Splits")}</button>`}
      ${!one && html`<button type="button" onClick=${doing.fold}><${Icon} name="merge" size=${20} />${t("Voeg samen tot één")}</button>`}
      <button type="button" class="square" aria-label=${starred ? t("Ster weg") : t("Ster")} title=${starred ? t("Ster weg") : t("Ster")} aria-pressed=${String(starred)}
        onClick=${() => doing.star(!starred)}><${Icon} name="star" size=${20} /></button>
      <div class="more-acts">
        <button type="button" class="square" ref=${opener} aria-haspopup="menu" aria-expanded=${String(more)} aria-label=${t("Meer")} title=${t("Meer")}
          onClick=${() => setMore(!more)}><${Icon} name="more" size=${20} /></button>
        ${
          more &&
          html`<${Menu} label=${t("Meer")} onClose=${close}>
            ${moreActs({ view, ids, one, sources, placed, folds, doing }).map(
              ([icon, words, act]) => html`<${MenuItem} key=${words} onPick=${pick(act)}><${Icon} name=${icon} size=${20} />${words}<//>`,
            )}
          <//>`
        }
      </div>
      ${chosen && html`<button type="button" class="square" aria-label=${t("Niets kiezen")} title=${t("Niets kiezen")} onClick=${doing.clear}><${Icon} name="close" size=${20} /></button>`}
    </div>
    ${field && html`<${PlaceField} key=${field.opened} field=${field} themes=${themes} suggested=${suggested} placed=${placed} onPick=${doing.pickPlace} onClose=${doing.closeField} />`}
  </div>`;
}

function moreActs({ view, ids, one, sources, placed, folds, doing }) {
  const { insights } = view;
  const shown = ids.every((id) => insights[id].state === "shown");
  const under = ids.flatMap((id) => folds.get(id) ?? []).map((insight) => insight.id);
  const [source] = sources;
  return [
    [shown ? "eye_off" : "eye", shown ? t("Verberg") : t("Toon"), () => doing.show(!shown)],
    ["plus", t("Zet ook in"), () => doing.openField("", true)],
    placed && ["tray", t("Haal eruit"), doing.takeOut],
    sources.length === 1 && source !== null && ["split", t("Nieuw thema hiernaast"), () => doing.splitTheme(source, ids)],
    one?.edited && ["undo", t("Zet de eerste woorden terug"), doing.asSent],
    one && isPart(one, insights) && ["merge", t("Maak de zin weer heel"), doing.join],
    under.length > 0 && ["split", t("Maak alle los"), () => doing.unfold(under)],
  ].filter(Boolean);
}
