// Where a part of the report comes from, for parts that quote nobody.

import { html } from "../../shared/preact.js";
import { t } from "../../shared/texts.js";

const ORIGINS = {
  cover: () => t("De woorden op de omslag komen uit de gegevens van de bijeenkomst. Een foto en een logo kies je hier."),
  introduction: () => t("De eerste tekst is gemaakt uit de gegevens: de dag, de titel en de namen. Je mag alles veranderen."),
  present: () => t("Wie er waren staat hier als de bijeenkomst is afgesloten. De rollen kozen mensen zelf. Namen staan er niet in."),
  steps: () => t("Hier staan alleen stappen die echt zijn gedaan, met de tijd waarop ze begonnen."),
  mirror: (minimum) => t("De woorden volgen de antwoorden: ‘de meeste mensen’, ‘ongeveer de helft’. Antwoordden in een groep minder dan {n} mensen? Dan staan er geen getallen.", { n: minimum }),
  harvest: () => t("De oogstvraag staat boven de thema’s. Kies een thema om het te schrijven en citaten te kiezen."),
  agreements: () => t("Dit zijn de afspraken die deelnemers samen maakten."),
  evaluation: (minimum) => t("De antwoorden staan erbij als de bijeenkomst is afgesloten en minstens {n} mensen iets kozen.", { n: minimum }),
  sources: () => t("Boeken, video’s en links die jullie willen meegeven. Zet erbij van wie ze zijn."),
  cards: () => t("De kaartjes die jullie gebruikten. Je kunt ze ook los printen."),
  colophon: () => t("Zo weet een lezer hoeveel zinnen er kwamen, en hoe jullie daaruit kozen."),
};

/** `minimum` is how many must have answered before numbers are shown. */
export function Origin({ section, minimum }) {
  return html`<section class="origin" aria-labelledby="origin-heading">
    <h2 id="origin-heading">${t("Zo ontstaat dit onderdeel")}</h2>
    <p>${ORIGINS[section.id](minimum)}</p>
    ${section.fields.length > 0 && html`<p>${t("Wat je hier schrijft, blijft staan. Ook als er later nog zinnen bij komen.")}</p>`}
  </section>`;
}
