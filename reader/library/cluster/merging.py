"""Which shards of a library are merged: neighbours of about one size, as they were made."""

from __future__ import annotations

from collections.abc import Sequence

from reader.library.cluster.shards.manifest import ShardInfo

LARGEST = 1_000_000
"""Quotations of a shard up to which smaller ones are merged into it."""

_TIER = 8
"""So many shards of about one size become one."""

_SMALLEST = 5_000


def groups_of(shards: Sequence[ShardInfo], *, everything: bool) -> list[list[ShardInfo]]:
    """Neighbouring shards that are to be one, group by group."""
    groups: list[list[ShardInfo]] = []
    tiers = [_tier(shard.rows) for shard in shards]
    at = 0
    while at < len(shards):
        alike = everything or (len(tiers) - at >= _TIER and len(set(tiers[at : at + _TIER])) == 1)
        group = _as_many(shards[at:] if everything else shards[at : at + _TIER]) if alike else []
        if len(group) > 1:
            groups.append(group)
        at += max(len(group), 1)
    return groups


def _as_many(shards: Sequence[ShardInfo]) -> list[ShardInfo]:
    """As many from the first on as make one of the largest."""
    group: list[ShardInfo] = []
    rows = 0
    for shard in shards:
        if group and rows + shard.rows > LARGEST:
            break
        group.append(shard)
        rows += shard.rows
    return group


def _tier(rows: int) -> int:
    tier = 0
    while rows > _SMALLEST:
        rows //= _TIER
        tier += 1
    return tier
