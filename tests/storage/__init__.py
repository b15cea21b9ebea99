"""Tests of kzstudy.storage."""
