// Finding one's partner: by picture, name and place, before anything else.

import { Picture, pictureName } from "../shared/pictures.js";
import { html, useEffect } from "../shared/preact.js";
import { t } from "../shared/texts.js";
import { Do, Plain } from "./buttons.js";
import { waitingAnswer } from "./outbox.js";
import { Ask, Screen } from "./screen.js";
import { Saved } from "./state.js";

/** Whether somebody has found the group: true, false (wants help) or null; what still waits counts. */
export function foundBy(phone, stage, me) {
  const waits = waitingAnswer(phone.waiting, stage.run, "found");
  return waits ? waits.found : me.own.found;
}

/**
 * Where somebody sits in a run: `{moved, sitDown}`. A partner who leaves may mean another place, at any moment;
 * then it must be found anew, whatever was found before.
 */
export function useSeat(phone, run, group) {
  const key = `seat:${run}`;
  const here = group ? `${group.picture}:${group.place}` : null;
  const kept = phone.drafts.get(key);
  const sitDown = () => phone.drafts.set(key, { here });
  useEffect(() => {
    if (here && !kept) sitDown();
  }, [here]);
  return { moved: Boolean(here && kept && kept.here !== here), sitDown };
}

/** Nobody to talk with yet. */
export function NoGroupYet({ phone, stage, here }) {
  return html`<${Screen} phone=${phone} name=${`nobody:${stage.run}`} here=${here}>
    <${Ask} question=${t("Je krijgt zo een maatje")} after=${t("Blijf rustig zitten. De begeleider ziet dat je wacht.")} />
    <div class="middle stands"><div class="row"><${Picture} id="walnoot" size=${76} /><${Picture} id="kers" size=${92} /></div></div>
    <section class="sheet"><p class="aloud">${t("Zodra er iemand is, zie je hier waar je moet zijn.")}</p></section>
  <//>`;
}

/** Where to go. `form` is "pair", "trio", "four" or "table"; `seat` comes from `useSeat`; `children` says what comes after. */
export function Find({ phone, stage, me, here, form, seat, children }) {
  const { picture, place } = me.own.group;
  const found = foundBy(phone, stage, me);
  const name = pictureName(picture);
  const say = (value) => {
    if (value) seat.sitDown();
    phone.answer(stage.run, { kind: "found", found: value });
  };
  return html`<${Screen} phone=${phone} name=${`find:${stage.run}:${picture}:${place}`} here=${here}>
    <${Ask} step=${seat.moved ? t("Je zit nu bij iemand anders") : null} question=${whereTo(form, name.toLowerCase(), place)} />
    <div class="middle tight">
      <div class="meet">
        <div class="plate"><${Picture} id=${picture} size=${164} label=${name} /></div>
        <p class="tent"><span>${form === "table" ? t("tafel") : t("plek")}</span><b>${place}</b></p>
      </div>
      <p class="fruitname" aria-hidden="true">${name}</p>
    </div>
    <section class="sheet">
      ${found === false
        ? html`<p class="aloud"><b>${t("De begeleider komt je helpen.")}</b> ${t("Blijf bij de plek staan, of steek je hand op.")}</p>
            <${Saved} waits=${waitingAnswer(phone.waiting, stage.run, "found")} online=${phone.online}>${t("De begeleider ziet het")}<//>`
        : children}
      <div class="dock two">
        <${Do} onClick=${() => say(true)}>${t("Gevonden")}<//>
        ${found !== false && html`<${Plain} onClick=${() => say(false)}>
          ${form === "pair" ? t("Ik vind mijn maatje niet") : t("Ik vind mijn groep niet")}
        <//>`}
      </div>
    </section>
  <//>`;
}

function whereTo(form, name, place) {
  const values = { name, place };
  if (form === "pair") return t("Zoek je maatje bij de {name} op plek {place}", values);
  if (form === "trio") return t("Zoek je twee maatjes bij de {name} op plek {place}", values);
  if (form === "four") return t("Ga met zijn vieren naar de {name} op plek {place}", values);
  return t("Ga naar tafel {place}, bij de {name}", values);
}
