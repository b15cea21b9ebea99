"""Undo and redo are a stack for the person and a set for the log: both views must agree, on one device and on two."""

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from kzstudy.core.entry import Entry, effective, next_redo, next_undo

COMMANDS = st.lists(
    st.sampled_from(["answer", "answer", "undo", "undo", "redo", "quiz", "quiz taken back"]), max_size=40
)


@dataclass
class Device:
    """A log as one device keeps it, and beside it the two piles that a person has in mind."""

    name: str
    log: list[Entry] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    taken_back: list[str] = field(default_factory=list)

    def append(self, voids: str = "", *, of_quiz: bool = False) -> str:
        sequence = max((entry.sequence for entry in self.log), default=0) + 1
        entry = Entry(f"{self.name}:{sequence}", sequence, voids, of_quiz)
        self.log.append(entry)
        return entry.entry_id

    def do(self, command: str) -> None:
        if command == "answer":
            self.done.append(self.append())
            self.taken_back.clear()
        elif command == "undo" and self.done:
            target = next_undo(self.log)
            assert target == self.done[-1]
            self.append(voids=target)
            self.taken_back.append(self.done.pop())
        elif command == "redo" and self.taken_back:
            target = next_redo(self.log)
            assert target is not None
            self.append(voids=target)
            self.done.append(self.taken_back.pop())
        elif command == "quiz":
            self.append(of_quiz=True)
        elif command == "quiz taken back":
            holding = effective(self.log)
            for entry in [one for one in self.log if one.of_quiz and one.entry_id in holding][-1:]:
                self.append(voids=entry.entry_id)

    def check(self) -> None:
        assert held(self.log) == set(self.done)
        assert next_undo(self.log) == (self.done[-1] if self.done else None)
        target = next_redo(self.log)
        behind = {entry.entry_id: entry.voids for entry in self.log}
        assert (None if target is None else behind[target]) == (
            self.taken_back[-1] if self.taken_back else None
        )


def held(log: list[Entry]) -> set[str]:
    """The answers of Study that hold."""
    return {entry.entry_id for entry in log if not entry.voids and not entry.of_quiz} & effective(log)


def merged(one: Device, other: Device) -> list[Entry]:
    return sorted(set(one.log) | set(other.log), key=lambda entry: entry.entry_id)


def parted(before: list[str], here: list[str], there: list[str]) -> tuple[Device, Device]:
    """Two devices that knew the same, and then went on without each other."""
    first = Device("a")
    for command in before:
        first.do(command)
    second = Device("b", first.log.copy(), first.done.copy(), first.taken_back.copy())
    for command in here:
        first.do(command)
    for command in there:
        second.do(command)
    return first, second


@given(COMMANDS)
def test_undo_and_redo_are_a_stack(commands: list[str]) -> None:
    device = Device("a")
    device.check()
    for command in commands:
        device.do(command)
        device.check()


@given(COMMANDS, COMMANDS, COMMANDS, st.randoms(use_true_random=False))
def test_two_logs_merge_as_sets(
    before: list[str], here: list[str], there: list[str], order: st.DataObject
) -> None:
    first, second = parted(before, here, there)
    together, other_way = merged(first, second), merged(second, first)
    order.shuffle(other_way)  # type: ignore[attr-defined]
    assert len(together) == len(other_way)
    assert effective(together) == effective(other_way)
    assert next_undo(together) == next_undo(other_way)
    assert next_redo(together) == next_redo(other_way)


@given(COMMANDS, COMMANDS, COMMANDS)
def test_an_answer_holds_after_a_merge_unless_one_of_the_two_took_it_back(
    before: list[str], here: list[str], there: list[str]
) -> None:
    first, second = parted(before, here, there)
    common = {entry.entry_id for entry in first.log} & {entry.entry_id for entry in second.log}
    holding = held(merged(first, second))
    only_here = {entry.entry_id for entry in first.log} - common
    assert holding & only_here == set(first.done) & only_here
    for answer in set(first.done) & set(second.done):
        assert answer in holding
    for answer in common & holding:
        assert answer in first.done or answer in second.done


@given(COMMANDS, COMMANDS, COMMANDS, COMMANDS)
def test_after_a_merge_undo_takes_back_what_it_names_and_redo_ends_where_it_began(
    before: list[str], here: list[str], there: list[str], then: list[str]
) -> None:
    first, second = parted(before, here, there)
    device = Device("c", merged(first, second))
    start = held(device.log)
    for command in then:
        if command == "answer":
            device.append()
        target = next_undo(device.log)
        if command == "undo" and target is not None:
            was = held(device.log)
            assert target in was
            device.append(voids=target)
            assert held(device.log) == was - {target}
        back = next_redo(device.log)
        if command == "redo" and back is not None:
            was = held(device.log)
            behind = {entry.entry_id: entry.voids for entry in device.log}[back]
            device.append(voids=back)
            assert held(device.log) - was <= {behind}
            assert was <= held(device.log)
    assert start <= held(device.log) | {entry.voids for entry in device.log}


def test_what_both_devices_took_back_needs_both_redone() -> None:
    """Each device's word counts: one redo answers one of the two, and nothing is lost on the way."""
    first, second = parted(["answer"], ["undo"], ["undo"])
    device = Device("c", merged(first, second))
    for _ in range(2):
        assert held(device.log) == set()
        back = next_redo(device.log)
        assert back is not None
        device.append(voids=back)
    assert held(device.log) == {"a:1"}
    assert next_redo(device.log) is None


def test_nothing_is_undone_in_an_empty_log() -> None:
    assert effective([]) == frozenset()
    assert next_undo([]) is None
    assert next_redo([]) is None
