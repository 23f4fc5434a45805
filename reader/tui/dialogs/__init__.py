"""Screens above the article: a modal, a text box, a picker."""
