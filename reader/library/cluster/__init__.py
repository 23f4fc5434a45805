"""The library past one machine: shards on shared storage, searched and filled by the workers of a Dask cluster."""
