"""Documents and quotations in the forms that other programs read."""
