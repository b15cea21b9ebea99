"""The start from a checkout: readiness, set-up and repair, with everything real but the network."""
