// Handing cards to each other: what stands where, with what still waits, and which screen follows.

import { pick } from "../shared/texts.js";

/**
 * What somebody has given and received in a run, with the messages that still wait laid over it:
 * `{given, received, had}`; an entry that waits has `waits: true`, and no `id` until the server made one.
 */
export function cardsNow(own, messages, run) {
  const bodies = messages.filter((it) => it.name === "answer" && it.fields.run === run).map((it) => it.fields.body);
  const back = new Set(bodies.filter((body) => body.kind === "take_back").map((body) => body.handed));
  const replies = new Map(bodies.filter((body) => body.kind === "reply_card").map((body) => [body.handed, body]));
  const handed = bodies
    .filter((body) => body.kind === "hand_card" && !own.given.some((card) => card.card === body.card))
    .map((body) => ({ id: null, card: body.card, answered: false, reply: "", waits: true }));
  const given = [...own.given.filter((card) => !back.has(card.id)), ...handed];
  const received = own.received.map((card) =>
    replies.has(card.id) ? { ...card, answered: true, reply: replies.get(card.id).text, waits: true } : card,
  );
  const returned = own.given.filter((card) => back.has(card.id)).map((card) => card.card);
  const had = [...own.had, ...handed.map((card) => card.card)].filter((card) => !returned.includes(card));
  return { given, received, had };
}

/**
 * Which screen is on: "received", "choosing", "given" (read it out), "listening", "awaiting" or "done".
 * `turn` 0 begins; `passed` holds what this phone did by itself: cards read out or skipped (by id), and `ahead`:
 * whether somebody wants to choose already, or once more.
 */
export function cardsScreen({ given, received }, turn, passed) {
  const asked = received.find((card) => !card.answered && !passed.skipped.includes(card.id));
  if (asked) return { screen: "received", card: asked };
  const last = given[given.length - 1];
  if (last && !last.answered && !passed.heard.includes(last.card)) {
    return passed.read.includes(last.card) ? { screen: "listening", card: last } : { screen: "given", card: last };
  }
  if (passed.ahead) return { screen: "choosing" };
  if (given.length === 0) return { screen: turn === 0 || received.length > 0 ? "choosing" : "awaiting" };
  return received.length === 0 ? { screen: "awaiting" } : { screen: "done" };
}

/** The request on a card, and its picture. */
export function cardOf(stage, id) {
  const found = stage.shared.cards.find((card) => card.id === id);
  return { id, ask: found ? pick(found.ask) : "", picture: found ? found.picture : "" };
}
