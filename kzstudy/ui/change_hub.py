"""The one place where "something altered" is said: a service's Changes go in, every page hears them."""

from PySide6.QtCore import QObject, Signal


class ChangeHub(QObject):
    """Pages connect to `changed`; whoever called a service emits it with the service's Changes."""

    changed = Signal(object)
