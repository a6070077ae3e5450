// The details without reloading: rows come and go at once, and nobody leaves by accident with something unsaved.
// Without this script the same buttons ask the server.

import { freeNumber, renumbered } from "./row_numbers.js";

const form = document.getElementById("details");
const unsaved = document.getElementById("unsaved");
let leaving = false;

function changed() {
  if (!unsaved.textContent) unsaved.textContent = unsaved.dataset.words;
}

function addRow(name) {
  const list = document.getElementById(`${name}-rows`);
  const row = document.getElementById(`${name}-row`).content.firstElementChild.cloneNode(true);
  const taken = [...form.elements].map((control) => control.name);
  const number = freeNumber(name, taken);
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const { name: attribute, value } of [...element.attributes]) element.setAttribute(attribute, renumbered(value, name, number));
  }
  list.append(row);
  countRows(list);
  row.querySelector("input:not([type=hidden])").focus();
  changed();
}

function removeRow(row) {
  const list = row.parentElement;
  const neighbour = row.nextElementSibling || row.previousElementSibling;
  const next = neighbour?.querySelector(".remove") || document.getElementById(list.id.replace(/-rows$/, "-add"));
  row.remove();
  countRows(list);
  next.focus();
  changed();
}

function countRows(list) {
  [...list.querySelectorAll("[data-number]")].forEach((place, index) => {
    place.textContent = String(index + 1);
  });
}

form.addEventListener("click", (event) => {
  const button = event.target.closest("button[name]");
  if (!button) return;
  event.preventDefault();
  if (button.name === "add") addRow(button.value);
  else removeRow(button.closest("[data-row]"));
});
form.addEventListener("input", changed);
form.addEventListener("submit", () => {
  leaving = true;
});
window.addEventListener("beforeunload", (event) => {
  if (unsaved.textContent && !leaving) event.preventDefault();
});
if (form.dataset.refused) changed();
