"""Benchmarks: our work and a peer's, side by side in one run. `python -m tests.benchmarks` lists them."""
