"""Whom a phrase means where more than its words decides: two as one, namesakes, "he" and "der" by their sentence."""
