"""A program of its own that looks words up in a dictionary: the only module that knows hunspell.

It reads a list of words from its input and writes for each that is not in the dictionary of this language what it may
have to be: `{"vorbereiden": ["voorbereiden"]}`. It is a program because looking for such words takes long, and holds
everything else in its process up meanwhile; and because its memory goes with it.
"""

import json
import sys
from pathlib import Path

DICTIONARIES = Path(__file__).parent / "dictionaries"
MOST_SUGGESTIONS = 3
MOST_LOOKED_FOR = 60
"""For so many wrong words something better is looked for; it may take half a second for each."""


def main() -> None:
    """Look the words up."""
    import hunspell

    language, words = sys.argv[1], json.load(sys.stdin)
    dictionary = hunspell.Hunspell(language, hunspell_data_dir=f"{DICTIONARIES / language}/")
    wrong = [word for word in words if not dictionary.spell(word)]
    suggested = {word: list(dictionary.suggest(word))[:MOST_SUGGESTIONS] for word in wrong[:MOST_LOOKED_FOR]}
    json.dump({word: suggested.get(word, []) for word in wrong}, sys.stdout)


if __name__ == "__main__":
    main()
