"""What a service altered, so that screens know what to read again. Nobody refreshes a neighbour."""

from enum import Flag, auto


class Changes(Flag):
    """Parts of the learner's data and content; combine with `|`."""

    NOTHING = 0
    MEMORY = auto()
    SETTINGS = auto()
    CONTENT = auto()
    PLACE = auto()
    EVERYTHING = MEMORY | SETTINGS | CONTENT | PLACE
