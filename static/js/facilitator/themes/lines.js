// Lists of lines that may be equal, so that only their place tells them apart. Pure.

/** The lines with the one at `from` moved to the place `to`. */
export function shiftedAt(lines, from, to) {
  const rest = withoutAt(lines, from);
  return [...rest.slice(0, to), lines[from], ...rest.slice(to)];
}

/** The lines without the one at `at`. */
export function withoutAt(lines, at) {
  return lines.filter((_, place) => place !== at);
}
