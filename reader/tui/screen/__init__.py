"""The reading screen: panes around one state of reading, motions, counts."""
