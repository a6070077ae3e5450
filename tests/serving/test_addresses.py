from serving.addresses import Interface, base_urls, reachable
from serving.settings import read_settings

WIFI = Interface("wlan0", "192.168.1.20")
OFFICE = Interface("eth0", "10.4.0.7")
LOOPBACK = Interface("lo", "127.0.0.1")


def test_a_phone_cannot_reach_what_exists_only_within_this_machine() -> None:
    found = [
        LOOPBACK,
        Interface("docker0", "172.17.0.1"),
        Interface("br-4f1c", "172.18.0.1"),
        Interface("vEthernet (WSL)", "172.29.0.1"),
        Interface("eth1", "169.254.3.4"),
        WIFI,
    ]

    addresses = reachable(found)

    assert addresses == ["192.168.1.20"]


def test_the_likeliest_address_comes_first() -> None:
    found = [Interface("utun3", "10.8.0.2"), Interface("eth2", "8.8.4.4"), OFFICE, WIFI]

    addresses = reachable(found)

    assert addresses == ["192.168.1.20", "10.4.0.7", "8.8.4.4", "10.8.0.2"]


def test_a_server_that_listens_everywhere_names_every_address_with_its_port() -> None:
    settings = read_settings(["--port", "8090"], {})

    urls = base_urls(settings, [LOOPBACK, OFFICE, WIFI])

    assert urls == ["http://192.168.1.20:8090", "http://10.4.0.7:8090"]


def test_a_public_address_stands_in_for_all() -> None:
    settings = read_settings(["--public-url", "https://oogst.voorbeeld.nl"], {})

    assert base_urls(settings, [WIFI]) == ["https://oogst.voorbeeld.nl"]


def test_a_server_that_listens_on_one_address_names_that_one() -> None:
    plain = read_settings(["--host", "10.4.0.7"], {})
    version_six = read_settings(["--host", "fd00::7"], {})

    assert base_urls(plain, [WIFI, OFFICE]) == ["http://10.4.0.7:8080"]
    assert base_urls(version_six, [WIFI]) == ["http://[fd00::7]:8080"]


def test_without_a_network_there_is_still_this_machine() -> None:
    settings = read_settings([], {})

    assert base_urls(settings, [LOOPBACK]) == ["http://127.0.0.1:8080"]
