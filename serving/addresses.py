"""Where phones can reach this machine."""

from collections.abc import Iterable
from ipaddress import IPv4Address, ip_address
from typing import NamedTuple

import ifaddr

from serving.settings import Settings

EVERYWHERE = {"0.0.0.0", "::"}
WITHIN_THIS_MACHINE = ("docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "lxc", "lxd", "cni", "bridge", "vethernet")
TUNNELS = ("tun", "tap", "utun", "wg", "zt", "ppp", "tailscale")
HOME_NETWORK = "192.168."


class Interface(NamedTuple):
    """A network that this machine is on, with its own address there."""

    name: str
    address: str


def interfaces() -> list[Interface]:
    """Return the IPv4 networks that this machine is on now."""
    return [
        Interface(adapter.nice_name, str(ip.ip))
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if ip.is_IPv4
    ]


def reachable(found: Iterable[Interface]) -> list[str]:
    """Return the addresses that a phone in the room may reach, the likeliest first.

    A network that exists only within this machine is left out.
    """
    candidates = [
        interface
        for interface in found
        if not interface.name.lower().startswith(WITHIN_THIS_MACHINE) and _leads_out(ip_address(interface.address))
    ]
    return list(dict.fromkeys(interface.address for interface in sorted(candidates, key=_likelihood)))


def _leads_out(address: object) -> bool:
    return isinstance(address, IPv4Address) and not (
        address.is_loopback or address.is_link_local or address.is_unspecified
    )


def _likelihood(interface: Interface) -> tuple[bool, bool, bool]:
    return (
        interface.name.lower().startswith(TUNNELS),
        not ip_address(interface.address).is_private,
        not interface.address.startswith(HOME_NETWORK),
    )


def base_urls(settings: Settings, found: Iterable[Interface]) -> list[str]:
    """Return the addresses, without a slash at their end, by which phones reach this server; the best one first."""
    if settings.public_url:
        return [settings.public_url]
    hosts = reachable(found) if settings.host in EVERYWHERE else [settings.host]
    return [f"http://{_bracketed(host)}:{settings.port}" for host in hosts or ["127.0.0.1"]]


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
