"""The report on one sheet: short, and one page whatever is in it."""

import io
from collections.abc import Callable

import msgspec
import page
import pikepdf
import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from dialogue.report import record
from facilitator.export import factsheet
from facilitator.export.wording import Wording

replace = msgspec.structs.replace
WORDS = st.one_of(
    st.text(st.characters(), max_size=40),
    st.sampled_from(
        ["x" * 5000, "Verantwoordelijkheidsgevoel " * 150, "👩‍👩‍👧❤️" * 80, "היום הקשיבו לי " * 60, "a\u0301" * 400]
    ),
)
THEMES = st.builds(record.ThemeSection, name=WORDS, text=WORDS, points=st.tuples(WORDS), do=WORDS, dont=WORDS)
SIDES = st.builds(
    record.MirrorSide, name=WORDS, wording=WORDS, counts=st.tuples(*[st.integers(0, 300)] * 4), unknown=st.just(0)
)
FIGURES = st.builds(record.MirrorFigure, scale=st.tuples(WORDS, WORDS, WORDS, WORDS), a=SIDES, b=SIDES)
NOBODY = record.Present("", record.SidePresent(""), record.SidePresent(""))
REPORTS = st.builds(
    record.Report,
    language=st.just("nl"),
    title=WORDS,
    date=st.just("2026-03-05"),
    introduction=st.tuples(WORDS),
    present=st.just(NOBODY),
    harvest_question=WORDS,
    colophon=st.builds(record.Colophon, how=st.just(""), licence=WORDS, contact=WORDS),
    organisers=st.lists(st.builds(record.Organiser, name=WORDS), max_size=6).map(tuple),
    mirror=st.one_of(st.none(), st.builds(record.Mirror, text=st.tuples(WORDS), figure=st.one_of(st.none(), FIGURES))),
    themes=st.lists(THEMES, max_size=30).map(tuple),
)


def advised(number: int) -> record.ThemeSection:
    return record.ThemeSection(f"Thema {number}", points=("Punt.",), do=f"Doe {number}.", dont=f"Laat {number}.")


def pages_of(file: bytes) -> int:
    with pikepdf.open(io.BytesIO(file)) as document:
        return len(document.pages)


@settings(max_examples=8, deadline=None, phases=[Phase.explicit, Phase.generate])  # to shrink takes minutes
@given(report=REPORTS)
@example(report=record.Report("nl", "\u034f", "", (), NOBODY, "\u034f", record.Colophon("")))
def test_it_is_one_page_whatever_is_in_the_report(report: record.Report) -> None:
    assert pages_of(factsheet.write(report, Wording(lambda text: text, "nl"))) == 1


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("advice", [True, False])
def test_it_conforms(profile: str, advice: bool, report: record.Report, dutch: Wording) -> None:
    themes = (advised(1), advised(2)) if advice else report.themes

    checked = page.validate_pdf_bytes(factsheet.write(replace(report, themes=themes), dutch), profile=profile)

    assert [(failure.rule_id, failure.message) for failure in checked.failures] == []


def test_themes_stand_on_it_as_do_and_dont_in_the_order_of_the_report(
    report: record.Report, dutch: Wording, pdf_text: Callable[[bytes], str]
) -> None:
    told = pdf_text(factsheet.write(replace(report, themes=(advised(2), advised(1))), dutch))

    assert "ThemaDoeditLievernietThema2Doe2.Laat2.Thema1Doe1.Laat1." in told
    assert "staanindeterugblik" not in told


def test_a_theme_without_advice_is_left_out_and_the_reader_is_told_where_it_is(report: record.Report) -> None:
    silent = record.ThemeSection("Stil", points=("Punt.",))

    assert factsheet.rows_of(replace(report, themes=(silent, advised(1)))) == [["Thema 1", "Doe 1.", "Laat 1."]]
    half = record.ThemeSection("Half", do="Doe iets.")
    assert factsheet.rows_of(replace(report, themes=(half,))) == [["Half", "Doe iets.", ""]]


def test_what_does_not_fit_stands_in_the_report_and_says_so(
    report: record.Report, dutch: Wording, pdf_text: Callable[[bytes], str]
) -> None:
    many = tuple(advised(number) for number in range(10, 40))

    told = pdf_text(factsheet.write(replace(report, themes=many), dutch))

    assert "Thema10Doe10." in told
    assert "Thema15Doe15." in told
    assert "Thema39" not in told
    assert "".join(dutch.more_themes.split()) in told


def test_nine_themes_and_the_mirror_fit_on_the_sheet(
    report: record.Report, dutch: Wording, pdf_text: Callable[[bytes], str]
) -> None:
    nine = tuple(advised(number) for number in range(11, 20))

    told = pdf_text(factsheet.write(replace(report, themes=nine), dutch))

    assert all(f"Thema{number}Doe{number}." in told for number in range(11, 20))
    assert "staanindeterugblik" not in told


def test_where_no_theme_has_advice_its_first_attention_point_stands_there(report: record.Report) -> None:
    wordless = (*report.themes, record.ThemeSection("Tijd", text="Eerst dit.\n\nDan dat."))

    assert factsheet.rows_of(replace(report, themes=wordless)) == [
        ["De deur staat open", "Groet wie je nog niet kent."],
        ["Gewone taal", "Leg elke afkorting uit."],
        ["Tijd", "Eerst dit."],
    ]


def test_a_mirror_that_may_not_be_shown_has_words_and_no_numbers(
    report: record.Report, dutch: Wording, pdf_text: Callable[[bytes], str]
) -> None:
    hidden = replace(report, mirror=replace(report.mirror, figure=None))

    before, after = (pdf_text(factsheet.write(it, dutch)) for it in (report, hidden))

    assert "Hoevaakluisterjij?" in before
    assert "bijnanooit" in before
    assert "Hoevaakluisterjij?" not in after
    assert "bijnanooit" not in after
    assert "Demeesteleraren" in after


def test_both_sides_of_the_mirror_are_told(
    report: record.Report, dutch: Wording, pdf_text: Callable[[bytes], str]
) -> None:
    told = pdf_text(factsheet.write(replace(report, mirror=record.Mirror(("School zei ja.", "Buurt zei nee."))), dutch))

    assert "Schoolzeija.Buurtzeinee." in told


def test_a_report_of_which_only_the_beginning_is_there_says_what_it_is_about(
    report: record.Report, dutch: Wording, pdf_text: Callable[[bytes], str]
) -> None:
    begun = replace(report, mirror=None, themes=())

    assert "regenachtigedonderdag" in pdf_text(factsheet.write(begun, dutch))
    assert "regenachtigedonderdag" not in pdf_text(factsheet.write(report, dutch))


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("past precies", "past precies"),
        ("een twee drie vier", "een twee…"),
        ("onafgebrokenwoord", "onafgebroken"[:11] + "…"),
        ("abcdefgh, ijklm", "abcdefgh…"),
        ("aaaaaaaaaa\u0301\u0301bb", "a" * 10 + "…"),
    ],
)
def test_a_text_is_cut_after_a_whole_word(text: str, short: str) -> None:
    assert factsheet.shortened(text, 12) == short
