"""What a new deck holds: one card of each form to write over, and what an author must know, as comments.

It is a whole, valid deck, so that the first reload shows something that works.
"""

_TEXT = """---
id: {deck_id}
title: {title}
language: en
licence: CC-BY-4.0
version: 1
{pack}---

<!-- This is a comment: only you see it. Save this file, then press Reload on the Decks screen.

The lines above say what the deck is. Change the title as you like; leave the id as it is. `licence` says what others may do
with your cards. -->

# Chapter 1

<!-- A question and its answer. `note` is shown below the answer; leave it out when there is nothing to add.
`source` says where you have it from. -->

Q: What does a card begin with?
A: Its form, at the start of a line.
note: Write over this card, or delete it.
source: The deck format
id: begins-with

<!-- Words left out. Each label (c1, c2) is a card of its own; after a second :: stands a hint. -->

C: A card of this form hides {{{{c1::words}}}} under a {{{{c2::label::like c1}}}}.
source: The deck format
id: hides

<!-- A list. It is asked as a whole, and each element is remembered by itself. -->

L: Name the four forms of a card.
- question and answer {{#question}}
- words left out {{#words}}
- list {{#list}}
- choice {{#choice}}
source: The deck format
id: forms

<!-- A choice. An `x` in the box says that an option is right; the line below says why, or where it would be right. The program
shows the options in another order each time. -->

M: Which sign stands before a right option?
- [ ] A hyphen alone {{#hyphen}}
  Before an element of a list.
- [ ] An empty box {{#empty}}
  Before an option that is wrong.
- [x] A box with a tick {{#tick}}
  The tick is a small x.
source: The deck format
id: right-option

<!-- The id of a card, an element or an option is its name for good: what a learner remembers hangs on it. Never change it, and never
give it to another card. The words may change. When the answer has become another one, write `meaning: 2`, and the card is
learned afresh.{passages}

`kzstudy check` names what is wrong in a file, and the page decks/README.md tells everything. -->
"""
_PASSAGES = "\n\n`passages: 1.3` says on which passages of {pack} a card rests; they are shown beside it."


def template(deck_id: str, title: str, pack: str) -> str:
    """The text of a new deck. `pack` is the one whose passages its cards may name, or ""."""
    return _TEXT.format(
        deck_id=deck_id,
        title=title,
        pack=f"pack: {pack}\n" if pack else "",
        passages=_PASSAGES.format(pack=pack) if pack else "",
    )
