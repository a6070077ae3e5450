from dialogue.marks import Mark, marks
from dialogue.views.marking import KnownMarks


def test_a_sentence_is_gone_through_once() -> None:
    asked: list[str] = []

    def find(text: str) -> tuple[Mark, ...]:
        asked.append(text)
        return marks(text)

    known = KnownMarks(find)

    assert known.of("Bel Sanne") == known.of("Bel Sanne") == [[4, 9, "name"]]
    assert asked == ["Bel Sanne"]


def test_no_sentence_is_kept() -> None:
    known = KnownMarks()

    known.of("Bel Sanne")

    assert "Sanne" not in repr(vars(known))


def test_no_more_is_remembered_than_has_a_place() -> None:
    asked: list[str] = []

    def find(text: str) -> tuple[Mark, ...]:
        asked.append(text)
        return ()

    known = KnownMarks(find, most=2)
    for text in ("een", "twee", "drie", "drie", "een"):
        known.of(text)

    assert asked == ["een", "twee", "drie", "een"]
