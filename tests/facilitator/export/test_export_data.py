import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogue.report import record
from facilitator.export import data
from facilitator.export.dataset import Dataset, dictionary, json_schema
from facilitator.export.wording import Wording


@pytest.fixture(scope="module")
def written(report: record.Report, dutch: Wording) -> dict:
    return msgspec.json.decode(data.write(report, dutch))


def test_it_has_the_form_that_the_schema_describes(written: dict, bare_report: record.Report, dutch: Wording) -> None:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)

    jsonschema.validate(written, schema)
    jsonschema.validate(msgspec.json.decode(data.write(bare_report, dutch)), schema)


def test_a_field_that_is_missing_or_of_another_type_does_not_have_that_form(written: dict) -> None:
    for wrong in ({**written, "title": 3}, {key: value for key, value in written.items() if key != "insights"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(wrong, json_schema())


def test_whatever_is_typed_is_read_back(bare_report: record.Report, dutch: Wording) -> None:
    @settings(max_examples=30, deadline=None)
    @given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1))
    def read_back(text: str) -> None:
        said = msgspec.structs.replace(bare_report, allowed=(record.AllowedInsight(text, "wish"),))
        read = msgspec.json.decode(data.write(said, dutch), type=Dataset)
        assert [insight.text for insight in read.insights] == [text]

    read_back()


def test_a_mirror_that_may_not_be_shown_is_not_in_it(report: record.Report, dutch: Wording) -> None:
    small = msgspec.structs.replace(report, mirror=msgspec.structs.replace(report.mirror, figure=None))

    assert msgspec.json.decode(data.write(small, dutch))["mirror"] is None


def test_the_dictionary_explains_every_field(written: dict) -> None:
    fields = {field.path: field for field in dictionary()}

    assert all(field.meaning.endswith((".", "…")) for field in fields.values())
    assert set(written) <= fields.keys()
    assert fields["insights[].text"].type == "text"
    assert fields["mirror.a.counts"].type == "list of number"
    assert fields["mirror"].type == "object or null"
