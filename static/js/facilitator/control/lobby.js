// Before the first step: the way in, and how many have come in.

import { useTick } from "../../shared/clock.js";
import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { pick, t, tn } from "../../shared/texts.js";
import { clockOf, clockOfSeconds, dayOf } from "./clock_time.js";
import { GoneButton } from "./gone.js";
import { SideMark } from "./icons.js";
import { LastTime } from "./last_time.js";

const CLOCK_MS = 5000;

/** "482 913" for the code of six digits. */
export function spacedCode(code) {
  return code.length === 6 ? `${code.slice(0, 3)} ${code.slice(3)}` : code;
}

function withoutScheme(address) {
  return address.replace(/^https?:\/\//, "").replace(/\/$/, "");
}

/** Further from the planned start than this (minutes) it is worth saying when we would be done. */
const WORTH_SAYING = 10;

/** When it was planned, and when it would end if it began now. */
function Hours({ runsheet, minutes }) {
  const now = useTick(CLOCK_MS);
  const start = runsheet.lines[0]?.planned ?? runsheet.end;
  const away = Math.abs(now / 60_000 - start / 60);
  const hours = { start: clockOfSeconds(start), end: clockOfSeconds(runsheet.end) };
  const planned = dayOf(start * 1000) === dayOf(now) ? t("Gepland van {start} tot {end}.", hours) : t("Gepland op {day}, van {start} tot {end}.", { day: dayOf(start * 1000), ...hours });
  return html`<li><${Icon} name="clock" size=${20} /><span>${planned}
    ${away > WORTH_SAYING && html` ${t("Begin je nu, dan ben je om {time} klaar.", { time: clockOf(now + minutes * 60_000) })}`}</span></li>`;
}

export function LobbyPart({ view, acts, join, qr, projector }) {
  const { session, counts, runsheet } = view;
  const address = join ? withoutScheme(join).replace(new RegExp(`/${session.code}$`), "") : window.location.host;
  return html`
    <header class="step-head"><p class="where"><span>${t("Voor de eerste stap")}</span></p><h1 tabindex="-1">${t("Klaar om te beginnen")}</h1>
      <p class="asked">${t("Zet het scherm aan. Mensen scannen de code met hun telefoon, of typen het adres en de cijfers.")}</p></header>
    <section class="panel lobby" aria-label=${t("Binnenkomen")}>
      <div><p class="lobby-count" role="status"><b>${counts.present}</b>${tn("mens is binnen", "mensen zijn binnen", counts.present)}</p>
        <${GoneButton} view=${view} acts=${acts} /></div>
      <dl>
        <div><dt>${t("Adres")}</dt><dd>${address}</dd></div>
        <div><dt>${t("Code")}</dt><dd class="code">${spacedCode(session.code)}</dd></div>
      </dl>
      ${qr && html`<img class="lobby-qr" src=${qr} alt=${t("QR-code om binnen te komen")} width="148" height="148" />`}
      <div class="lobby-ways">
        <a class="button" href=${projector} target="oogst-projector"><${Icon} name="blank" size=${20} />${t("Open het scherm")}</a>
        <a class="button plain" href="poster"><${Icon} name="print" size=${20} />${t("Poster")}</a>
      </div>
    </section>
    <${LastTime} view=${view} acts=${acts} />
    <section class="panel lobby-plan" aria-label=${t("De bijeenkomst")}>
      <h2>${t("De bijeenkomst")}</h2>
      <ul class="rows">
        <${Hours} runsheet=${runsheet} minutes=${session.minutes} />
        <li><${Icon} name="list" size=${20} /><span>${tn("1 stap", "{n} stappen", runsheet.lines.length)}, ${t("{minutes} minuten", { minutes: session.minutes })}</span></li>
        <li><${Icon} name="quote" size=${20} /><span>${session.harvest_question || t("Nog geen oogstvraag. Die staat bij Gegevens.")}</span></li>
        <li><${SideMark} side="a" /><span>${pick(session.sides.a)}</span><${SideMark} side="b" /><span>${pick(session.sides.b)}</span></li>
      </ul>
    </section>`;
}

/** Beside, before the first step: what to do first. */
export function LobbyAside() {
  return html`<section class="aside-part" aria-labelledby="first-heading">
    <h2 id="first-heading">${t("Zo begin je")}</h2>
    <ul class="checks">
      <li>${t("Open het scherm en sleep het naar de beamer")}</li>
      <li>${t("Scan de code met je eigen telefoon en kijk of het werkt")}</li>
      <li>${t("Laatkomers kunnen de hele bijeenkomst binnenkomen")}</li>
      <li>${t("Druk op Begin als de meeste mensen er zijn")}</li>
    </ul>
  </section>`;
}
