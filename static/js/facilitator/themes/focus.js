// Where the focus goes in lists of sentences. A list is one stop for Tab; the arrows go through it.

import { useLayoutEffect, useRef } from "../../shared/preact.js";

const ROW = "[data-key]";

/** The row that an element is in, or null. */
export function rowOf(element) {
  return element?.closest?.(ROW) ?? null;
}

/** All rows of the list that a row stands in, in the order of the screen. */
export function rowsBeside(row) {
  return [...row.parentElement.querySelectorAll(`:scope > ${ROW}`)];
}

export function focusRow(row) {
  if (!row) return false;
  row.querySelector("input").focus();
  return true;
}

/** Keeps one sentence of a list reachable with Tab. Returns `{list, onFocusIn}` for the list's element. */
export function useOneStop() {
  const list = useRef(null);
  const give = (row, value) => {
    for (const stop of row.querySelectorAll("[data-stop]")) stop.tabIndex = value;
  };
  useLayoutEffect(() => {
    const first = list.current?.querySelector(ROW);
    if (first && !list.current.querySelector('[data-stop][tabindex="0"]')) give(first, 0);
  });
  const onFocusIn = (event) => {
    const row = rowOf(event.target);
    if (!row) return;
    for (const stop of list.current.querySelectorAll('[data-stop][tabindex="0"]')) stop.tabIndex = -1;
    give(row, 0);
  };
  return { list, onFocusIn };
}

/** Remembers the sentence after those with these keys; returns what moves the focus there once they have gone. */
export function nextAfter(keys) {
  const isGoing = (row) => keys.includes(row.dataset.key);
  const here = rowOf(document.activeElement) ?? [...document.querySelectorAll(ROW)].find(isGoing);
  const list = here?.parentElement;
  const rows = here ? rowsBeside(here) : [];
  const last = rows.findLastIndex(isGoing);
  const next = rows[last + 1] ?? rows.findLast((row) => !isGoing(row));
  return () => {
    const there = next && list.isConnected ? list.querySelector(`[data-key="${next.dataset.key}"]`) : null;
    if (!focusRow(there)) document.getElementById("tray-heading")?.focus();
  };
}

/** Moves the focus to the sentence with this key, where it is seen first. */
export function focusKey(key) {
  return focusRow(document.querySelector(`[data-key="${key}"]`));
}

/** Moves the focus once what was asked for is drawn. */
export function focusLater(selector) {
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector(selector)?.focus()));
}

/** The button of a theme's menu. */
export function menuOf(theme) {
  return `[data-drop=theme][data-theme="${theme.id}"] [aria-haspopup=menu]`;
}
