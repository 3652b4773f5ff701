"""Openbaar: publishes the memos on which Dutch ministers decide. ARCHITECTURE.md is the map."""
