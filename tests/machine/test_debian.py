"""Names of packages on the releases people have."""

import pytest

from kzstudy.machine.debian import install_command, local_names, read_distribution, venv_package

RELEASES = {
    "Debian 12": (
        'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n',
        True,
        "libglib2.0-0",
    ),
    "Debian 13": ('ID=debian\nVERSION_ID="13"\n', True, "libglib2.0-0t64"),
    "Debian testing": ("ID=debian\n", True, "libglib2.0-0t64"),
    "Ubuntu 22.04": ('ID=ubuntu\nID_LIKE=debian\nVERSION_ID="22.04"\n', True, "libglib2.0-0"),
    "Ubuntu 24.04": ('ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\n', True, "libglib2.0-0t64"),
    "Ubuntu 24.10": ('ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.10"\n', True, "libglib2.0-0t64"),
    "a relative": ('ID=linuxmint\nID_LIKE="ubuntu debian"\nVERSION_ID="21.3"\n', True, "libglib2.0-0"),
    "Fedora": ("ID=fedora\nVERSION_ID=41\n", False, "libglib2.0-0"),
    "nothing known": ("", False, "libglib2.0-0"),
}


@pytest.mark.parametrize("release", RELEASES)
def test_each_release_gets_its_own_names(release: str) -> None:
    text, has_apt, glib = RELEASES[release]
    distribution = read_distribution(text)
    assert distribution.has_apt is has_apt
    assert local_names(["libegl1", "libglib2.0-0"], distribution) == ["libegl1", glib]


def test_an_os_release_file_may_hold_anything() -> None:
    assert not read_distribution("# a comment\n\nID\n=\nVERSION_ID='rolling'\n").has_apt


def test_the_venv_package_follows_the_python() -> None:
    assert venv_package((3, 11), (3, 11)) == "python3-venv"
    assert venv_package((3, 12), (3, 11)) == "python3.12-venv"
    assert venv_package((3, 12), None) == "python3.12-venv"


def test_the_command_asks_nothing() -> None:
    assert install_command(["python3-venv"]) == ["apt-get", "install", "-y", "python3-venv"]
