"""From text to words as verification compares them."""
