// What can be done with the one or two people that were tapped.

import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { Somebody } from "./somebody.js";

function about([first, second]) {
  if (second) return t("Deze twee zitten nu samen.");
  if (!first.group) return t("Wacht op een maatje. Komt er nog iemand bij, dan zitten ze samen.");
  return t("Tik iemand in een ander groepje om te wisselen.");
}

export function PickedBar({ people, session, acts, onDone }) {
  if (people.length === 0) return html`<div class="picked-bar none" role="status"></div>`;
  const [first, second] = people;
  const done = (act) => () => {
    act();
    onDone();
  };
  const pair = first.group?.members.filter((member) => !member.left);
  const partner = second || (pair?.length === 2 && pair.find((member) => member.person !== first.person));
  return html`<div class="picked-bar" role="status">
    <p>${people.map((member) => html`<${Somebody} key=${member.person} somebody=${member} seat=${member} session=${session} /> `)}<span>${about(people)}</span></p>
    <div class="picked-acts">
      ${partner && html`<button type="button" class="small" data-act="apart" onClick=${done(() => acts.apart(first.person, partner.person, true))}>${t("Niet meer samen")}</button>`}
      ${!second &&
      html`<button type="button" class="small" data-act="gone" onClick=${done(() => acts.gone(first.person, !first.left))}>${first.left ? t("Is terug") : t("Is weg")}</button>`}
      <button type="button" class="small" onClick=${onDone}>${t("Laat zo")}</button>
    </div>
  </div>`;
}
