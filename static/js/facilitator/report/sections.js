// The sections of the report in the order in which they are read. Pure.

import { t } from "../../shared/texts.js";
import { partField, themeField } from "./fields.js";

export const THEME_FIELDS = ["name", "text", "points", "counterweight", "do", "dont"];

const NAMES = {
  cover: () => t("Omslag"),
  introduction: () => t("Inleiding"),
  present: () => t("Wie waren er"),
  steps: () => t("Wat we deden"),
  mirror: () => t("De spiegel"),
  harvest: () => t("Thema’s"),
  eye_openers: () => t("Eye-openers"),
  agreements: () => t("Afspraken"),
  evaluation: () => t("Hoe het was"),
  closing: () => t("Wat we hopen"),
  sources: () => t("Verder lezen en kijken"),
  cards: () => t("Bijlage: de uitdelers"),
  colophon: () => t("Over dit verslag"),
};

/** Where a section stands in the report as it is read: the id of its heading there. */
const PLACES = {
  cover: "",
  introduction: "inleiding",
  present: "aanwezig",
  steps: "stappen",
  mirror: "spiegel",
  harvest: "oogst",
  eye_openers: "eye-openers",
  agreements: "afspraken",
  evaluation: "evaluatie",
  closing: "wensen",
  sources: "bronnen",
  cards: "uitdelers",
  colophon: "colofon",
};

const WRITTEN = {
  introduction: ["introduction"],
  present: ["present"],
  mirror: ["mirror", "mirror_after"],
  harvest: ["bridge"],
  eye_openers: ["eye_openers"],
  evaluation: ["evaluation"],
  closing: ["closing"],
  sources: ["sources"],
  colophon: ["colophon", "licence"],
};

/** `[{id, name, place, fields, theme?}]`: `fields` are the keys of what can be written there; a theme is a section too. */
export function sectionsOf(contents, themes) {
  const steps = contents.parts.map(({ part }) => part).filter((part) => part.startsWith("step."));
  const written = { ...WRITTEN, steps };
  return Object.keys(NAMES)
    .filter((id) => id !== "agreements" || contents.report.agreements.length > 0)
    .flatMap((id) => {
      const section = { id, name: NAMES[id](), place: PLACES[id], fields: (written[id] ?? []).map(partField) };
      return id === "harvest" ? [section, ...themes.map(themeSection)] : [section];
    });
}

function themeSection(theme, number) {
  const fields = THEME_FIELDS.map((what) => themeField(theme.id, what));
  return { id: `theme-${theme.id}`, name: theme.name, place: `thema-${number + 1}`, theme: theme.id, fields };
}
