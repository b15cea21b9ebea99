"""Packs: the golden folders, anchors resolved, and nothing raises."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.content.grammar import PACK_FILES
from kzstudy.content.pack import read_pack
from kzstudy.core.document import Attestation, Pack
from tests.content.golden import PACK, PACKS, as_json, expected_path, read_golden_pack, small_pack
from tests.content.strategies import any_text, damaged
from tests.content.test_deck import assert_inside

_NAMES = [*PACK_FILES, "commentary-x.md", "commentary-y.md", "glosary.md"]


def small_files() -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in PACK.glob("*.md")}


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.name)
def test_golden_packs(path: Path) -> None:
    expected = expected_path(path).read_text("utf-8")
    assert json.loads(as_json(read_golden_pack(path))) == json.loads(expected)


@given(st.dictionaries(st.sampled_from(_NAMES), any_text | damaged()))
def test_any_texts_give_messages_inside_their_files(files: dict[str, str]) -> None:
    pack, messages = read_pack(files)
    for message in messages:
        assert_inside(files.get(message.file, ""), [message])
    if pack is not None:
        assert_every_anchor_resolves(pack)


@given(st.sampled_from(sorted(PACK_FILES)), any_text | damaged())
def test_one_damaged_file_leaves_a_pack_whose_anchors_resolve(name: str, text: str) -> None:
    files = small_files() | {name: text}
    pack, messages = read_pack(files)
    for message in messages:
        assert_inside(files.get(message.file, ""), [message])
    if pack is not None:
        assert_every_anchor_resolves(pack)


def assert_every_anchor_resolves(pack: Pack) -> None:
    """Nothing in the pack names a passage, a chapter, a source, a voice or a key point that is not in it."""
    passages = {passage.passage_id for passage in pack.passages}
    assert len(passages) == len(pack.passages)
    parts: list[Any] = [
        *(*pack.comments, *pack.theses, *pack.sheet, *pack.terms, *pack.events, *pack.comparisons),
        *(point for question in pack.questions for point in question.outline),
        *(element for each in pack.enumerations for element in (each, *each.elements)),
        *(pair for each in pack.pairs for pair in (each, *each.pairs)),
    ]
    assert all(set(each.passages) <= passages for each in parts)

    chapters = {chapter.number for chapter in pack.chapters}
    parts = [*pack.passages, *pack.guides, *pack.questions]
    assert all(each.chapter in chapters for each in parts)

    sources = {source.code for source in pack.sources}
    codes = [code for row in pack.comparisons for code in (*row.before_sources, *row.now_sources)]
    parts = [*pack.comments, *pack.theses, *pack.terms, *pack.events]
    codes += [code for each in parts for code in each.sources]
    assert set(codes) <= sources or not sources

    voices = {commentary.commentary_id for commentary in pack.commentaries} | {"", "document"}
    says = [*(each.says for each in pack.theses), *(each.says for each in pack.sheet)]
    records: list[Any] = [*pack.enumerations, *pack.pairs]
    assert {*says, *(each.whose for each in records)} <= voices
    theses = {thesis.thesis_id for thesis in pack.theses} | {""}
    assert {each.thesis for each in records} <= theses


@given(st.text(max_size=8), st.text(max_size=30))
def test_any_name_will_do(name: str, text: str) -> None:
    pack, messages = read_pack({name: text})
    assert pack is None
    assert messages


def test_the_digest_is_of_names_and_texts_wherever_they_stand() -> None:
    files = small_files()
    here, _ = read_pack(files)
    there, _ = read_pack({f"some/where/{name}": text for name, text in reversed(files.items())})
    other, _ = read_pack(files | {"sources.md": files["sources.md"] + "\n"})
    assert here is not None
    assert there is not None
    assert other is not None
    assert here.info.digest == there.info.digest != other.info.digest
    assert len(here.info.digest) == 64


def test_without_a_document_there_is_no_pack() -> None:
    pack, messages = read_pack({"sources.md": ""})
    assert pack is None
    assert [(message.file, message.code) for message in messages] == [("document.md", "file-missing")]


def test_without_sources_one_message_is_enough() -> None:
    files = small_files()
    del files["sources.md"]
    pack, messages = read_pack(files)
    assert pack is not None
    assert len(pack.passages) == len(small_pack().passages)
    assert [(message.file, message.code) for message in messages] == [("sources.md", "file-missing")]


def test_a_key_point_is_known_as_its_weakest_passage_is() -> None:
    theses = {thesis.thesis_id: thesis for thesis in small_pack().theses}
    assert theses["light"].attestation is Attestation.PRIMARY
    assert theses["share"].attestation is Attestation.QUOTED


def test_what_hangs_on_a_broken_passage_is_named_with_it() -> None:
    files = small_files()
    files["document.md"] = files["document.md"].replace("known: quoted", "knowm: quoted")
    pack, messages = read_pack(files)
    assert pack is not None
    assert "1.2" not in [passage.passage_id for passage in pack.passages]
    found = [(message.file, message.code) for message in messages]
    assert found == [
        ("document.md", "key-unknown"),
        ("commentary-holm.md", "voice-target"),
        ("theses.md", "passage-unknown"),
        *[("guide.md", "passage-unknown")] * 3,
        ("sheet.md", "passage-unknown"),
        ("glossary.md", "passage-unknown"),
        *[("enumerations.md", "passage-unknown")] * 2,
        ("enumerations.md", "thesis-unknown"),
        ("pairs.md", "passage-unknown"),
        ("pairs.md", "thesis-unknown"),
        *[("pairs.md", "passage-unknown")] * 2,
    ]
    assert messages[1].hint == "It stands in line 27 of document.md, but has a mistake itself."
