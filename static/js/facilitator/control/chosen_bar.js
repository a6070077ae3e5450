// What can be done with the sentences that were chosen together.

import { html } from "../../shared/preact.js";
import { t, tn } from "../../shared/texts.js";

/**
 * The chosen insights that "Toon" shows, and those it leaves waiting because they may be about somebody.
 * Where only such ones are chosen, who presses has seen that: all are shown.
 */
export function parted(ids, insights) {
  const waits = ids.filter((id) => insights[id].marks.length > 0 && insights[id].state !== "shown");
  if (waits.length === ids.length) return { shows: ids, waits: [] };
  return { shows: ids.filter((id) => !waits.includes(id)), waits };
}

/** `onPick(ids)` chooses others instead; `onDone` ends choosing. */
export function ChosenBar({ ids, insights, acts, onAll, onPick, onDone }) {
  const none = ids.length === 0;
  const { shows, waits } = parted(ids, insights);
  const onlyMarked = !none && ids.every((id) => insights[id].marks.length > 0 && insights[id].state !== "shown");
  const all = (act) => () => {
    act(ids);
    onDone();
  };
  const show = () => {
    acts.show(shows, true);
    if (waits.length > 0) onPick(waits);
    else onDone();
  };
  return html`<div class="chosen-bar" role="toolbar" aria-label=${t("Gekozen zinnen")}>
    <b role="status">${tn("1 gekozen", "{n} gekozen", ids.length)}</b>
    <button type="button" class="small plain" onClick=${onAll}>${t("Kies alles")}</button>
    <button type="button" class="small" disabled=${none} onClick=${show} data-act="show-chosen">${onlyMarked ? t("Toon toch") : t("Toon")}</button>
    <button type="button" class="small" disabled=${none} onClick=${all((list) => acts.show(list, false))}>${t("Verberg")}</button>
    <button type="button" class="small" disabled=${none} onClick=${all((list) => acts.star(list, true))}>${t("Ster")}</button>
    <p class="chosen-careful" role="status">${carefulWords(onlyMarked ? ids.length : waits.length, onlyMarked)}</p>
  </div>`;
}

function carefulWords(n, onlyMarked) {
  if (n === 0) return "";
  if (onlyMarked) return tn("Deze zin kan over iemand gaan. Lees hem eerst.", "Deze {n} zinnen kunnen over iemand gaan. Lees ze eerst.", n);
  return tn("1 zin kan over iemand gaan. Die wacht nog.", "{n} zinnen kunnen over iemand gaan. Die wachten nog.", n);
}
