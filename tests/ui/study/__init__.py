"""Tests of the Study screen."""
