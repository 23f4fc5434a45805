"""Templates of a reader's own for exports: parsed, checked and filled without running anything in them."""
