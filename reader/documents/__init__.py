"""What is open: the source, its corrected copy, the place one stopped at, recent documents."""
