"""Tests of kzstudy.services."""
