"""Where else something was printed."""
