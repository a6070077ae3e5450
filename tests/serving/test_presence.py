from serving.presence import Presence


def test_a_member_with_two_tabs_is_one_member() -> None:
    presence = Presence()

    first = presence.arrive(1, 7, "tab 1")
    second = presence.arrive(1, 7, "tab 2")

    assert (first, second) == (True, False)
    assert presence.members(1) == frozenset({7})


def test_a_member_is_gone_when_the_last_tab_closes() -> None:
    presence = Presence()
    presence.arrive(1, 7, "tab 1")
    presence.arrive(1, 7, "tab 2")

    first = presence.depart("tab 1")
    still_there = presence.members(1)
    last = presence.depart("tab 2")

    assert first == (1, 7, False)
    assert still_there == frozenset({7})
    assert last == (1, 7, True)
    assert presence.members(1) == frozenset()


def test_rooms_do_not_see_each_other() -> None:
    presence = Presence()

    presence.arrive(1, 7, "tab 1")
    presence.arrive(2, 7, "tab 2")

    assert presence.depart("tab 1") == (1, 7, True)
    assert presence.members(2) == frozenset({7})


def test_a_connection_that_never_arrived_does_not_depart() -> None:
    presence = Presence()
    presence.arrive(1, 7, "tab 1")
    presence.depart("tab 1")

    assert presence.depart("tab 1") is None
    assert presence.depart("stranger") is None


def test_the_members_handed_out_do_not_change_afterwards() -> None:
    presence = Presence()
    presence.arrive(1, 7, "tab 1")

    members = presence.members(1)
    presence.arrive(1, "bob", "tab 2")

    assert members == frozenset({7})
