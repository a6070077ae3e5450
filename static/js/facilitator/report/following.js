// Following a link to something that the server makes, once all that was typed is kept: then it is in it.

/** What a link does when it is pressed; a key held with it opens another page, as anywhere. `settled()` waits for what is being kept. */
export function following(settled) {
  return async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { href } = event.currentTarget;
    event.preventDefault();
    await settled();
    location.assign(href);
  };
}
