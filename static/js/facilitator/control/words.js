// Words for codes: kinds of steps, parts of a timer, forms of a group, kinds of insights.

import { pick, t, tn } from "../../shared/texts.js";

const KINDS = {
  info: () => t("vertellen"),
  check_in: () => t("aankomen"),
  group: () => t("gesprek"),
  cards: () => t("uitdelers"),
  mirror: () => t("spiegelvraag"),
  harvest: () => t("oogst"),
  themes: () => t("ordenen"),
  agree: () => t("afspraken"),
  break: () => t("pauze"),
  evaluate: () => t("terugkijken"),
  close: () => t("afsluiten"),
};

const FORMS = { pair: () => t("tweetal"), trio: () => t("drietal"), four: () => t("viertal"), table: () => t("tafel") };

/** What sort of step this is; a talk is called by its form where that is known. */
export function kindWord(kind, shared) {
  const word = (shared && FORMS[shared.form]) || KINDS[kind];
  return word ? word() : kind;
}

const PHASES = {
  find: () => t("zoeken"),
  think: () => t("stil"),
  talk: () => t("in gesprek"),
  slack: () => t("uitloop"),
  answer: () => t("antwoorden"),
  look: () => t("kijken"),
  extra: () => t("extra tijd"),
};
const TURNS = [() => t("de een vertelt"), () => t("de ander vertelt"), () => t("de derde vertelt"), () => t("de vierde vertelt")];
const CARD_TURNS = [() => t("de een vraagt"), () => t("de ander vraagt")];

/** The word for a part of a timer; empty where a step has one whole part. */
export function phaseWord(name, kind) {
  if (PHASES[name]) return PHASES[name]();
  const turn = turnNumber(name);
  if (!turn) return "";
  const word = (kind === "cards" ? CARD_TURNS : TURNS)[turn - 1];
  return word ? word() : t("beurt {number}", { number: turn });
}

/** 2 for "turn_2", 0 for a part that is no turn. */
export function turnNumber(name) {
  return name.startsWith("turn_") ? Number(name.slice(5)) : 0;
}

/** "7 tweetallen, 1 drietal" for the sizes of groups. */
export function groupsInWords(sizes, form) {
  if (form === "table") return tn("1 tafel", "{n} tafels", sizes.length);
  const count = (wanted) => sizes.filter(wanted).length;
  return [
    [count((size) => size === 1), (n) => tn("1 alleen", "{n} alleen", n)],
    [count((size) => size === 2), (n) => tn("1 tweetal", "{n} tweetallen", n)],
    [count((size) => size === 3), (n) => tn("1 drietal", "{n} drietallen", n)],
    [count((size) => size === 4), (n) => tn("1 viertal", "{n} viertallen", n)],
    [count((size) => size === 5), (n) => tn("1 vijftal", "{n} vijftallen", n)],
    [count((size) => size > 5), (n) => tn("1 grote groep", "{n} grote groepen", n)],
  ]
    .filter(([n]) => n > 0)
    .sort(([one], [other]) => other - one)
    .map(([n, inWords]) => inWords(n))
    .join(", ");
}

const INSIGHTS = {
  story: () => t("Verhaal"),
  harvest: () => t("Oogst"),
  eye_opener: () => t("Eye-opener"),
  wish: () => t("Wens"),
};

export function insightWord(kind) {
  return INSIGHTS[kind] ? INSIGHTS[kind]() : kind;
}

/** The name of a role of this session. */
export function roleName(session, id) {
  const role = session.roles.find((known) => known.id === id);
  return role ? pick(role.name) : id;
}

/** The name of a side of this session: a, b, or the people outside both. */
export function sideName(session, side) {
  return side ? pick(session.sides[side]) : t("Zonder kant");
}

const UNDONE = {
  insight_show: () => t("Tonen ongedaan maken"),
  insight_hide: () => t("Verbergen ongedaan maken"),
  insight_star: () => t("Ster ongedaan maken"),
  insight_unstar: () => t("Ster terugzetten"),
  insight_place: () => t("Verplaatsen ongedaan maken"),
};

/** What the undo button will undo; empty when there is nothing. */
export function undoWord(name) {
  if (!name) return "";
  return UNDONE[name] ? UNDONE[name]() : t("Ordenen ongedaan maken");
}
