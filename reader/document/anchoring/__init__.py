"""Find words again in a text that was edited since.

Notes, reading places, corrections and the quotations of a file all keep the words that they are about, what stood
around them, and where that was: a text quote selector and a text position selector of the W3C Web Annotation Data
Model (sections 4.2.4 and 4.2.5). The words decide; the position is a hint.
"""
