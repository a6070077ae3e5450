import pytest

from serving.offload import run_off_loop


def test_work_off_the_loop_gives_its_result_back() -> None:
    result = run_off_loop(sorted, [3, 1, 2], reverse=True)

    assert result == [3, 2, 1]


def test_what_goes_wrong_off_the_loop_goes_wrong_here() -> None:
    with pytest.raises(ZeroDivisionError):
        run_off_loop(divmod, 1, 0)
