// Rows of a form are told apart by a number in their fields' names: "roles-3-nl".

/** A number that no field of this list has. */
export function freeNumber(list, names) {
  const numbers = names.filter((name) => name?.startsWith(`${list}-`)).map((name) => Number(name.split("-")[1]));
  return Math.max(-1, ...numbers.filter(Number.isInteger)) + 1;
}

/** An attribute of the model row, for the row with this number. */
export function renumbered(value, list, number) {
  return value.replaceAll(`${list}-NEW`, `${list}-${number}`);
}
