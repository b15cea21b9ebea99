"""Tests of the Read screen."""
