"""From one row of a table to a note: its cells, each typed, and what is wrong with them where they stand."""

from collections.abc import Mapping
from dataclasses import dataclass

from kzstudy.core.card import Choice, Element, Form, Note, cloze_labels
from kzstudy.core.slugs import IDENT
from kzstudy.exchange.csv_choices import choices_from
from kzstudy.exchange.csv_elements import elements_from
from kzstudy.exchange.csv_text import Cell
from kzstudy.exchange.messages import Code, Messages, Place

_FORMS = {
    "qa": Form.QA,
    "q": Form.QA,
    "basic": Form.QA,
    "cloze": Form.CLOZE,
    "c": Form.CLOZE,
    "list": Form.LIST,
    "l": Form.LIST,
    "choice": Form.CHOICE,
    "m": Form.CHOICE,
}
_YES = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False, "": False}


@dataclass(frozen=True, slots=True)
class Row:
    """One row's cells by column."""

    cells: Mapping[str, Cell]
    place: Place
    messages: Messages

    def note(self, deck_id: str) -> Note:
        """The note, but for its id; what is wrong is reported."""
        question = self._text("question")
        form = self._form(question)
        if not question:
            self.messages.error(Code.KEY_NEEDED, self._place("question"), "This row has no question.")
        answer = self._text("answer")
        if form is Form.QA and question and not answer:
            self.messages.error(Code.KEY_NEEDED, self._place("answer"), "This row has no answer.")
        elif form is not Form.QA and answer:
            text = f"A {form.value} has no answer."
            self.messages.error(
                Code.VALUE_BAD, self._place("answer"), text, "What is to be shown below it is the `note`."
            )
        if form is Form.CLOZE and question and not cloze_labels(question):
            hint = "Write `{{c1::hidden words}}`."
            self.messages.error(Code.VALUE_BAD, self._place("question"), "This cloze hides nothing.", hint)
        return Note(
            note_id=deck_id,
            form=form,
            question=question,
            answer=answer,
            elements=self._elements(form),
            choices=self._choices(form),
            accept=self._accept(form, question),
            whose=self._whose(form),
            remark=self._text("note"),
            passages=self._parts("passages"),
            thesis=self._raw("thesis"),
            source=self._text("source"),
            tags=self._parts("tags"),
            difficulty=self._whole("difficulty", 2, 3),
            section=self._raw("section").replace("\n", " "),
            complete=self._yes("complete"),
            ordered=self._yes("ordered"),
            meaning=self._whole("meaning", 1, 999_999_999),
        )

    def _form(self, question: str) -> Form:
        """As the row says, or as it looks."""
        said = self._raw("form").casefold()
        if not said:
            if self._raw("elements"):
                return Form.LIST
            if self._raw("choices"):
                return Form.CHOICE
            return Form.CLOZE if cloze_labels(question) else Form.QA
        if said not in _FORMS:
            text = f"There is no form `{said}`."
            hint = "Write `qa`, `cloze`, `list` or `choice`."
            self.messages.error(Code.VALUE_BAD, self._place("form"), text, hint)
        return _FORMS.get(said, Form.QA)

    def _elements(self, form: Form) -> tuple[Element, ...]:
        found = elements_from(self.cells["elements"], self.messages) if self._raw("elements") else ()
        if form is not Form.LIST and found:
            self.messages.error(Code.VALUE_BAD, self._place("elements"), f"A {form.value} has no elements.")
        if form is Form.LIST and len(found) < 2:
            hint = "Write one a line, each with `- ` before it."
            self.messages.error(
                Code.LIST_SHORT, self._place("elements"), "This list has fewer than two elements.", hint
            )
        return found

    def _choices(self, form: Form) -> tuple[Choice, ...]:
        given = self._raw("choices")
        if form is Form.CHOICE:
            return choices_from(self.cells["choices"] if given else Cell("", self.place), self.messages)
        if given:
            self.messages.error(Code.VALUE_BAD, self._place("choices"), f"A {form.value} has no options.")
        return ()

    def _accept(self, form: Form, question: str) -> tuple[str, ...]:
        parts = (part.strip() for part in self._raw("accept").replace("\n", "|").split("|"))
        found = tuple(dict.fromkeys(part for part in parts if part))
        if found and form is not Form.QA and (form is not Form.CLOZE or len(cloze_labels(question)) != 1):
            text = "Other answers belong to a question, or to a cloze with one label."
            self.messages.error(Code.VALUE_BAD, self._place("accept"), text, "Leave the cell empty.")
        return found

    def _whose(self, form: Form) -> str:
        found = self._raw("whose")
        if found and (form is not Form.QA or not IDENT.fullmatch(found)):
            text = "`whose` belongs to a question: it is `document`, the id of a commentary, or `other`."
            self.messages.error(Code.VALUE_BAD, self._place("whose"), text)
        return found

    def _raw(self, column: str) -> str:
        cell = self.cells.get(column)
        return cell.text.strip() if cell else ""

    def _place(self, column: str) -> Place:
        cell = self.cells.get(column)
        return cell.place if cell else self.place

    def _text(self, column: str) -> str:
        """The text as our files mean it: a line break in a cell begins a paragraph."""
        lines = (line.strip() for line in self._raw(column).split("\n"))
        return "\n\n".join(line for line in lines if line)

    def _parts(self, column: str) -> tuple[str, ...]:
        parts = (part.strip() for part in self._raw(column).replace("\n", ",").split(","))
        return tuple(dict.fromkeys(part for part in parts if part))

    def _whole(self, column: str, default: int, highest: int) -> int:
        raw = self._raw(column)
        if not raw:
            return default
        if raw.isascii() and raw.isdecimal() and len(raw) <= 9 and 1 <= int(raw) <= highest:
            return int(raw)
        upto = f"to {highest}" if highest <= 9 else "on"
        self.messages.error(
            Code.VALUE_BAD, self._place(column), f"`{column}` is a whole number from 1 {upto}."
        )
        return default

    def _yes(self, column: str) -> bool:
        raw = self._raw(column).casefold()
        if raw not in _YES:
            self.messages.error(Code.VALUE_BAD, self._place(column), f"`{column}` is `yes` or `no`.")
        return _YES.get(raw, False)
