// The question of a step, in the words for this person.

import { pick } from "../shared/texts.js";

const LONG = 110;

/** The prompt for this phone, in its language: the host's, else that of the own side, else everybody's. */
export function promptOf(stage, me) {
  const { prompts } = stage;
  const host = me.own && me.own.group && me.own.group.host;
  return pick((host && prompts.host) || (me.side && prompts[me.side]) || prompts.all || prompts.a || prompts.b);
}

/** The sentences of a text, in order. */
export function sentencesOf(text) {
  return (text.match(/[^.!?…]+[.!?…]+["”’)]*|[^.!?…]+$/g) || []).map((sentence) => sentence.trim()).filter(Boolean);
}

/**
 * `{before, question, after}`: the first sentence that asks is the question; without one it is the first sentence.
 * What stands around it is one text each, empty when there is none.
 */
export function inParts(text) {
  const sentences = sentencesOf(text);
  const asks = Math.max(0, sentences.findIndex((sentence) => sentence.endsWith("?")));
  return {
    before: sentences.slice(0, asks).join(" "),
    question: asHeading(sentences[asks] || ""),
    after: sentences.slice(asks + 1).join(" "),
  };
}

/** What somebody needs to know of a text before it matters: only what it asks, else how it begins. */
export function briefly(text) {
  const sentences = sentencesOf(text);
  const asked = sentences.filter((sentence) => sentence.endsWith("?"));
  return (asked.length ? asked : sentences.slice(0, 1)).join(" ");
}

/** A sentence as a heading: without its full stop. */
export function asHeading(sentence) {
  return sentence.replace(/([^.])\.$/, "$1");
}

/** Whether a heading is so long that it needs smaller letters. */
export function isLong(heading) {
  return heading.length > LONG;
}
