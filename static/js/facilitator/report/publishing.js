// Whether the report was published, what changed since, and the way to the page where it is done.

import { Icon } from "../../shared/pictures.js";
import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";
import { following } from "./following.js";

function state(published) {
  if (!published) return t("Nog niet gepubliceerd.");
  const { number, due } = published;
  return due ? t("Sinds versie {number} is er iets veranderd.", { number }) : t("Sinds versie {number} is er niets veranderd.", { number });
}

/** `published` is the newest version, or null; `settled()` waits for what is being kept. */
export function Publishing({ here, published, settled }) {
  const due = !published || published.due;
  return html`<section class="publishing" aria-labelledby="publishing-heading">
    <h2 id="publishing-heading">${t("Publiceren")}</h2>
    ${
      published?.taken_back > 0
        ? html`<p class="notice attention">${published.taken_back === 1 ? t("Na het publiceren trok iemand een zin terug. In de bestanden die jij al verspreidde, staat hij nog. Publiceer een nieuwe versie en vervang de oude.") : t("Na het publiceren trokken mensen zinnen terug. In de bestanden die jij al verspreidde, staan ze nog. Publiceer een nieuwe versie en vervang de oude.")}</p>`
        : html`<p class="soft">${state(published)}</p>`
    }
    <a class="button" href=${`${here}/versions`} onClick=${following(settled)}><${Icon} name="leaf" size=${20} />${due ? t("Publiceer versie {number}", { number: (published?.number ?? 0) + 1 }) : t("Bekijk de versies")}</a>
  </section>`;
}
