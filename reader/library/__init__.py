"""The reader's own documents: what was opened, and the copies that hold corrections."""
