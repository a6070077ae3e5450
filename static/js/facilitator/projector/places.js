// Where the groups sit. A full room stands by picture, each with all its place numbers, so that no page has to turn.

import { html } from "../../shared/preact.js";
import { Picture, pictureName } from "../../shared/pictures.js";
import { t } from "../../shared/texts.js";

const FEW = 8;
const SOME = 14;
const MANY = 24;

/**
 * How the groups of a run are laid out (without the empty ones): `tiles` of `{picture, places}`, and a `style`.
 * `few`, `some` and `many` have a tile a group; `gathered` has one a picture with two places, `dense` with up to four,
 * `crowded` with more.
 */
export function arrangement(allPlaces) {
  const places = allPlaces.filter(({ size }) => size > 0);
  if (places.length <= MANY) {
    const tiles = places.map(({ picture, place }) => ({ picture, places: [place] }));
    return { tiles, style: styleOf(places.length) };
  }
  const tiles = byPicture(places);
  const most = Math.max(...tiles.map((tile) => tile.places.length));
  if (most > 4) return { tiles, style: "crowded" };
  return { tiles, style: most > 2 ? "dense" : "gathered" };
}

function styleOf(count) {
  if (count <= FEW) return "few";
  return count <= SOME ? "some" : "many";
}

function byPicture(places) {
  const found = new Map();
  for (const { picture, place } of places) found.set(picture, [...(found.get(picture) ?? []), place]);
  return [...found].map(([picture, numbers]) => ({ picture, places: numbers }));
}

/** The places of this run; `form` "table" speaks of tables. */
export function Places({ arranged, form }) {
  const { tiles, style } = arranged;
  if (tiles.length === 0) {
    return html`<p class="nobody">${t("De groepen worden gemaakt. Kijk straks op je telefoon.")}</p>`;
  }
  const word = form === "table" ? t("tafel") : t("plek");
  return html`<ul class=${`places ${style}`} style=${{ "--tiles": tiles.length + 1 }} aria-label=${t("Waar zit je?")}>
    ${tiles.map((tile) => html`<li key=${`${tile.picture} ${tile.places[0]}`}><${Tile} ...${tile} word=${word} crowded=${style === "crowded"} /></li>`)}
    <li class="open" key="open">${form === "table" ? t("Nog geen tafel? Loop naar de helper.") : t("Nog geen maatje? Loop naar de helper.")}</li>
  </ul>`;
}

function Tile({ picture, places, word, crowded }) {
  return html`<${Picture} id=${picture} size=${130} />
    <div>
      <b>${pictureName(picture)}${crowded && html` <small>${word}</small>`}</b>
      <span>${!crowded && `${word} `}${places.map((place) => html`<i>${place} </i>`)}</span>
    </div>`;
}
