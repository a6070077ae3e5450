from serving.proof import proof, proves


def test_a_proof_holds_for_its_own_text_and_secret_alone() -> None:
    given = proof("secret", "482913")

    assert proves("secret", "482913", given)
    assert not proves("secret", "482914", given)
    assert not proves("another", "482913", given)


def test_what_is_no_proof_at_all_is_taken_for_a_wrong_one() -> None:
    assert not any(proves("secret", "482913", it) for it in ("", "é", "\ud800", "x" * 5000))
